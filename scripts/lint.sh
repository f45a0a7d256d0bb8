#!/usr/bin/env bash
# Clippy over all that is compiled here: natively the core, the command line and their tests, for wasm the page.
set -euo pipefail
. "$(dirname "$0")/env.sh"

cargo clippy --locked --all-targets -- -D warnings
on_wasm cargo clippy --locked --target "$WASM" --lib --bins --test web -- -D warnings
on_wasm cargo clippy --locked --target "$WASM" --bins --features split -- -D warnings
