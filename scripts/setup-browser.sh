#!/usr/bin/env bash
# A Chromium for the tests, and the driver that wasm-bindgen-test steers it with.
set -euo pipefail
. "$(dirname "$0")/env.sh"

if ! find_chromedriver >/dev/null && have apt-get; then
  say "browser: installing chromium and chromium-driver"
  apt_install chromium chromium-driver || say "browser: this system has no such packages"
fi
if ! find_chromium >/dev/null; then
  say "browser: npx playwright install chromium"
  npx playwright install chromium >/dev/null </dev/null || fail "there is no Chromium; install one, or name it: CHROMIUM=/path/to/it"
fi
find_chromedriver >/dev/null || fail "chromedriver is missing: install the one of your Chromium, or name it: CHROMEDRIVER=/path/to/it"
