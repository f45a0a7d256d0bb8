#!/usr/bin/env bash
# Builds Rust's standard library for wasm from Debian's source package, once, into Debian's sysroot: from then on
# /usr/bin/cargo builds for wasm like any other.
set -euo pipefail
. "$(dirname "$0")/env.sh"

say "wasm: building the standard library (a minute)"
lib=$(/usr/bin/rustc --print sysroot)/lib/rustlib/$WASM
as_root rm -rf "$lib"  # Cargo would take an old one for the one it is to build.

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
echo '#![no_std]' >"$work/src/lib.rs"
cat >"$work/Cargo.toml" <<'TOML'
[package]
name = "empty"
edition = "2021"
TOML

# embed-bitcode: link-time optimization needs it. test: wasm-bindgen-test needs that crate.
(cd "$work" && env -u CARGO_TARGET_DIR PATH="/usr/bin:$PATH" RUSTFLAGS=-Cembed-bitcode=yes RUSTC_BOOTSTRAP=1 \
  cargo build --quiet -Zbuild-std=std,panic_abort,test --target "$WASM" --release)
rm "$work/target/$WASM/release/deps/"libempty-*

# All at once, so that a set-up that is interrupted leaves nothing half.
mkdir "$work/lib"
cp "$work/target/$WASM/release/deps/"*.rlib "$work/lib/"
/usr/bin/rustc --version >"$work/lib/.built-by"
chmod -R a+rX "$work/lib"
as_root mkdir -p "$lib.new"
as_root cp -r "$work/lib" "$lib.new/"
as_root mv "$lib.new" "$lib"
