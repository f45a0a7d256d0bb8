#!/usr/bin/env bash
# The native compiler, its formatter and its linter. Runs after setup-wasm.sh, which installs Debian's compiler
# where there is no other: that one then builds the native program too.
set -euo pipefail
. "$(dirname "$0")/env.sh"

have cargo || fail "Rust is missing. Install rustup: https://rustup.rs"

# component PROGRAM NAME  adds a part that minimal installations of rustup leave out.
component() {
  if "$1" --version >/dev/null 2>&1; then return; fi
  say "rust: rustup component add $2"
  have rustup && timeout 60 rustup component add "$2" >/dev/null 2>&1 ||
    fail "$2 is missing; run: rustup component add $2"
}
component cargo-fmt rustfmt
component cargo-clippy clippy

# The page builds a standard library of its own, which is smaller. Without its sources it takes the one that is there.
if have rustup && ! has_std_sources; then
  say "rust: rustup component add rust-src"
  timeout 60 rustup component add rust-src >/dev/null 2>&1 || say "rust: rust-src cannot be had, the page will be larger"
fi
