#!/usr/bin/env bash
# trunk and wasm-bindgen in the versions pinned, from the PATH or else built into the folder of tools.
set -euo pipefail
. "$(dirname "$0")/env.sh"

# install PROGRAM CRATE VERSION [OPTION…]  unless `PROGRAM --version` says that it is there.
# Optimizing these programs would take ten minutes and save a second: the profile is a light one.
install() {
  local program=$1 crate=$2 version=$3
  shift 3
  [ "$("$program" --version 2>/dev/null | cut -d' ' -f2)" != "$version" ] || return 0

  say "tools: building $crate $version (a few minutes)"
  mkdir -p "$TOOLS"
  local log="$TOOLS/$crate.log"
  CARGO_TARGET_DIR="$TOOLS/build" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install --force --root "$TOOLS" "$crate" --version "$version" "$@" >"$log" 2>&1 </dev/null ||
    { tail -n 30 "$log" >&2; fail "could not build $crate $version; all it said: $log"; }
  rm -rf "$TOOLS/build" "$log"
}

install trunk trunk "$TRUNK_VERSION" --locked
# Not --locked: its lock file may name a crate before the registry has it. Without default features it needs no C library.
install wasm-bindgen-test-runner wasm-bindgen-cli "$WASM_BINDGEN_VERSION" --no-default-features
