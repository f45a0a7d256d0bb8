# shellcheck shell=bash disable=SC2034
# The tools that build Lede, pinned. Three more pins live where their own tools look for them:
# wasm-bindgen's in Cargo.lock, wasm-opt's and Playwright's in package-lock.json.

TRUNK_VERSION=0.21.14
WASM_SPLIT_VERSION=0.2.4 # reads what wasm_split_helpers in Cargo.toml writes

# The command line of wasm-bindgen refuses a page built with any other version of its crate.
WASM_BINDGEN_VERSION=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock)
