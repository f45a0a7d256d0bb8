#!/usr/bin/env bash
# The tests of tests/web.rs, in headless Chromium.
set -euo pipefail
. "$(dirname "$0")/env.sh"

chromium=$(find_chromium) || fail "there is no Chromium; run: make setup"
CHROMEDRIVER=$(find_chromedriver) || fail "there is no chromedriver; run: make setup"
export CHROMEDRIVER

# Chromium's sandbox does not start for root.
sandbox=
if [ "$(id -u)" = 0 ]; then sandbox='"--no-sandbox",'; fi

mkdir -p target
export WASM_BINDGEN_TEST_WEBDRIVER_JSON="$PWD/target/webdriver.json"
cat >"$WASM_BINDGEN_TEST_WEBDRIVER_JSON" <<JSON
{
  "goog:chromeOptions": {
    "binary": "$chromium",
    "args": [
      "--headless=new", $sandbox "--disable-gpu", "--disable-dev-shm-usage",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"
    ]
  }
}
JSON

export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
on_wasm cargo test --locked --target "$WASM" --test web --features all-languages "$@"
