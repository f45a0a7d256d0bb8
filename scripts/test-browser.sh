#!/usr/bin/env bash
# The tests of tests/browser/, against the page in dist/.
set -euo pipefail
. "$(dirname "$0")/env.sh"

[ -f dist/index.html ] || fail "dist/ is empty; run: make dist"
CHROMIUM=$(find_chromium) || fail "there is no Chromium; run: make setup"
export CHROMIUM
playwright test --config tests/browser "$@"
