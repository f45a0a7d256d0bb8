#!/usr/bin/env bash
# The tests of tests/browser/, against the page in dist/.
set -euo pipefail
. "$(dirname "$0")/env.sh"

[ -f dist/index.html ] || fail "dist/ is empty; run: make dist"
CHROMIUM=$(find_chromium) || fail "there is no Chromium; run: make setup"
NGINX_PROGRAM=$(find_nginx) || fail "there is no nginx; run: make setup"
export CHROMIUM NGINX_PROGRAM
playwright test --config tests/browser "$@"
