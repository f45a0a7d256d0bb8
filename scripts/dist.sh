#!/usr/bin/env bash
# The page as it is hosted, in dist/: optimized, with relative addresses, nothing to fetch from elsewhere.
set -euo pipefail
. "$(dirname "$0")/env.sh"

# What only speaks to programmers stays out of the page: the places of panics, and debug formats. The program comes in
# parts: `--emit-relocs` tells what leads where.
export RUSTFLAGS="--cfg erase_components -Zlocation-detail=none -Zfmt-debug=none -Clink-args=--emit-relocs"

# The standard library as it comes is built for speed and says in words why it panics. Built here it is a twentieth of the
# page less.
if has_std_sources; then
  RUSTFLAGS+=" -Zunstable-options -Cpanic=immediate-abort"
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
else
  say "dist: the compiler has no sources of its standard library, the page will be some 20 KB larger"
fi

# Trunk builds offline, so that it fetches no tools of its own; the crates are fetched before.
on_wasm cargo fetch --quiet --locked --target "$WASM"
LEDE_WASM_BINDGEN=$(command -v wasm-bindgen)
export LEDE_WASM_BINDGEN
WASM_PATH=$PWD/scripts/parted:$WASM_PATH
on_wasm trunk build --release --offline true --features split
node scripts/pack.mjs
say "dist/ is the page: host it under any path"
