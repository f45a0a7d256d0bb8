#!/usr/bin/env bash
# Lighthouse on the dist/ that is there.
set -euo pipefail
. "$(dirname "$0")/env.sh"

[ -f dist/index.html ] || fail "dist/ is empty; run: make dist"
CHROMIUM=$(find_chromium) || fail "there is no Chromium; run: make setup"
NGINX_PROGRAM=$(find_nginx) || fail "there is no nginx; run: make setup"
export CHROMIUM NGINX_PROGRAM
node scripts/lighthouse.mjs
