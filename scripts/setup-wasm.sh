#!/usr/bin/env bash
# A compiler for the page: rustup's where it can be had, else Debian's with a standard library built here.
set -euo pipefail
. "$(dirname "$0")/env.sh"

if choose_wasm_path; then exit; fi

# The download hangs on some networks, hence the limit; it is a matter of seconds where it works.
if have rustup; then
  say "wasm: rustup target add $WASM"
  if timeout 20 rustup target add "$WASM" >/dev/null 2>&1 && has_wasm_std rustc; then exit; fi
  say "wasm: rustup could not download the target, Debian's compiler takes its place"
fi

have apt-get || fail "the $WASM target of Rust is missing, and there is no apt-get to install another compiler with.
  Install rustup (https://rustup.rs) and run: rustup target add $WASM"

if ! { [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo-clippy ] && have rust-lld && [ -d /usr/lib/rustlib/src ]; }; then
  say "wasm: installing Debian's rustc-web"
  packages=(rustc-web cargo-web rust-web-src rust-web-llvm rustfmt-web rust-web-clippy)
  have cc || packages+=(gcc libc6-dev)
  apt_install "${packages[@]}" || fail "this system's packages have no rustc-web.
  Install rustup (https://rustup.rs) and run: rustup target add $WASM"
fi

# rust-lld is a link to the lld of the LLVM that rustc was built with, in a package of its own.
if ! /usr/bin/rust-lld -flavor wasm --version >/dev/null 2>&1; then
  llvm=$(/usr/bin/rustc -vV | awk '/^LLVM version/ { sub(/\..*/, "", $3); print $3 }')
  say "wasm: installing lld-$llvm"
  apt_install "lld-$llvm" || fail "could not install lld-$llvm, the linker of Debian's rustc"
fi

scripts/build-wasm-std.sh
choose_wasm_path || fail "Debian's rustc still has no standard library for $WASM"
