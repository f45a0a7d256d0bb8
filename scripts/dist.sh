#!/usr/bin/env bash
# The page as it is hosted, in dist/: optimized, with relative addresses, nothing to fetch from elsewhere.
set -euo pipefail
. "$(dirname "$0")/env.sh"

# What only speaks to programmers stays out of the page: the places of panics, and debug formats.
export RUSTFLAGS="--cfg erase_components -Zlocation-detail=none -Zfmt-debug=none"

# Trunk builds offline, so that it fetches no tools of its own; the crates are fetched before.
on_wasm cargo fetch --quiet --locked --target "$WASM"
on_wasm trunk build --release --offline true
node scripts/pack.mjs
say "dist/ is the page: host it under any path"
