#!/usr/bin/env bash
# wasm-opt and Playwright, from npm, as package-lock.json has them.
set -euo pipefail
. "$(dirname "$0")/env.sh"

if ! have npm; then
  say "node: installing nodejs and npm"
  have apt-get && apt_install nodejs npm || fail "Node.js (18 or later) and npm are missing: https://nodejs.org"
fi

# The copy of the lock file in node_modules tells what was installed.
installed=node_modules/.installed-lock.json
if cmp -s package-lock.json "$installed"; then exit; fi
say "node: npm ci"
log=$(mktemp)
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci >"$log" 2>&1 </dev/null || { tail -n 20 "$log" >&2; fail "npm ci failed"; }
rm -f "$log"
cp package-lock.json "$installed"
