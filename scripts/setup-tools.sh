#!/usr/bin/env bash
# trunk, wasm-bindgen and wasm-split in the versions pinned, from the PATH or else built into the folder of tools.
set -euo pipefail
. "$(dirname "$0")/env.sh"

# is_there PROGRAM VERSION  asks the program itself.
is_there() {
  [ "$("$1" --version 2>/dev/null | cut -d' ' -f2)" = "$2" ]
}

# is_built CRATE VERSION  asks the list of what was built here, for a program that does not tell its version.
is_built() {
  grep -qs "^\"$1 $2 " "$TOOLS/.crates.toml"
}

# install CRATE VERSION [OPTION…]
# Optimizing these programs would take ten minutes and save a second: the profile is a light one.
install() {
  local crate=$1 version=$2
  shift 2
  say "tools: building $crate $version (a few minutes)"
  mkdir -p "$TOOLS"
  local log="$TOOLS/$crate.log"
  CARGO_TARGET_DIR="$TOOLS/build" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install --force --root "$TOOLS" "$crate" --version "$version" "$@" >"$log" 2>&1 </dev/null ||
    { tail -n 30 "$log" >&2; fail "could not build $crate $version; all it said: $log"; }
  rm -rf "$TOOLS/build" "$log"
}

is_there trunk "$TRUNK_VERSION" || install trunk "$TRUNK_VERSION" --locked
# Not --locked: its lock file may name a crate before the registry has it. Without default features it needs no C library.
is_there wasm-bindgen-test-runner "$WASM_BINDGEN_VERSION" ||
  install wasm-bindgen-cli "$WASM_BINDGEN_VERSION" --no-default-features
is_built wasm_split_cli_support "$WASM_SPLIT_VERSION" ||
  install wasm_split_cli_support "$WASM_SPLIT_VERSION" --features build-binary --locked
