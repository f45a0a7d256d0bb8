# shellcheck shell=bash
# Sourced by every script: where things are, and which compiler builds what.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
# shellcheck source=scripts/versions.sh
. scripts/versions.sh

# Several checkouts can share one folder of tools: LEDE_TOOLS=../lede/.tools make serve
TOOLS=$(realpath -m "${LEDE_TOOLS:-.tools}")
WASM=wasm32-unknown-unknown

export PATH="$TOOLS/bin:$PWD/node_modules/.bin:$PATH"

say() { printf '· %s\n' "$*"; }
fail() { printf 'lede: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null; }

# as_root COMMAND…  runs it as it is for root, with sudo for anybody else.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else fail "needs root and there is no sudo; run as root: $*"
  fi
}

# apt_install PACKAGE…  is quiet unless it fails.
apt_install() {
  local log; log=$(mktemp)
  if ! { as_root apt-get update && as_root env DEBIAN_FRONTEND=noninteractive \
         apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2; rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# has_wasm_std RUSTC  tells whether that compiler has a standard library for wasm that it can read:
# one without a `.built-by` came with the compiler, one with it was built here and goes stale with an upgrade.
has_wasm_std() {
  local lib; lib=$("$1" --print sysroot 2>/dev/null)/lib/rustlib/$WASM/lib
  compgen -G "$lib/libstd-*.rlib" >/dev/null || return 1
  [ ! -e "$lib/.built-by" ] || [ "$(cat "$lib/.built-by")" = "$("$1" --version)" ]
}

# has_std_sources  tells whether the compiler of the page has the sources of its standard library.
has_std_sources() {
  [ -f "$(on_wasm rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]
}

# Native builds use the first cargo on the PATH, rustup's as a rule. The page is built by the same one if it has
# the wasm target, else by Debian's, which stands in /usr/bin.
# on_wasm COMMAND…  runs it with the compiler that builds the page, and a target directory of its own, so that
# two compilers never make each other build anew. RUSTC_BOOTSTRAP: two of the options that make the page small have no
# stable name yet; it is set for every build, since some crates build anew when it changes.
choose_wasm_path() {
  if has_wasm_std rustc; then WASM_PATH=$PATH
  elif has_wasm_std /usr/bin/rustc; then WASM_PATH="$TOOLS/bin:$PWD/node_modules/.bin:/usr/bin:$PATH"
  else WASM_PATH=; return 1
  fi
}
on_wasm() {
  [ -n "${WASM_PATH-}" ] || choose_wasm_path || fail "no compiler here builds wasm; run: make setup"
  PATH=$WASM_PATH CARGO_TARGET_DIR=target/wasm RUSTC_BOOTSTRAP=1 "$@"
}

# The browser of the tests: CHROMIUM if it is set, else the first one found, else Playwright's own.
find_chromium() {
  local name
  for name in "${CHROMIUM-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [ -n "$name" ] && have "$name"; then command -v "$name"; return; fi
  done
  node --input-type=module -e '
    import { existsSync } from "node:fs";
    import { chromium } from "@playwright/test";
    const path = chromium.executablePath();
    if (!existsSync(path)) process.exit(1);
    console.log(path);' 2>/dev/null
}

# The server of the hosting tests. Debian's stands where only root looks.
find_nginx() {
  local name
  for name in "${NGINX_PROGRAM-}" nginx /usr/sbin/nginx; do
    if [ -n "$name" ] && have "$name"; then command -v "$name"; return; fi
  done
  return 1
}

# What a browser needs to look at the page as it is hosted: dist/, and where Chromium and nginx are.
need_hosted_page() {
  [ -f dist/index.html ] || fail "dist/ is empty; run: make dist"
  CHROMIUM=$(find_chromium) || fail "there is no Chromium; run: make setup"
  NGINX_PROGRAM=$(find_nginx) || fail "there is no nginx; run: make setup"
  export CHROMIUM NGINX_PROGRAM
}

# The driver that wasm-bindgen-test speaks to. GitHub's machines name its folder in CHROMEWEBDRIVER.
find_chromedriver() {
  if [ -n "${CHROMEDRIVER-}" ]; then echo "$CHROMEDRIVER"
  elif have chromedriver; then command -v chromedriver
  elif [ -x "${CHROMEWEBDRIVER-}/chromedriver" ]; then echo "$CHROMEWEBDRIVER/chromedriver"
  else return 1
  fi
}
