#!/usr/bin/env bash
# Clippy over all that is compiled here: natively the core, the command line, their tests and what learns from a corpus, for
# wasm the page.
set -euo pipefail
. "$(dirname "$0")/env.sh"

cargo clippy --locked --all-targets -- -D warnings
cargo clippy --locked --manifest-path tools/train/Cargo.toml --target-dir target -- -D warnings
cargo clippy --locked --features train --bench names -- -D warnings
on_wasm cargo clippy --locked --target "$WASM" --lib --bins --test web -- -D warnings
on_wasm cargo clippy --locked --target "$WASM" --bins --features split -- -D warnings
