#!/usr/bin/env bash
# wasm-opt and Playwright, from npm, as package-lock.json has them.
set -euo pipefail
. "$(dirname "$0")/env.sh"

if ! have npm && have apt-get; then
  say "node: installing nodejs and npm"
  apt_install nodejs npm || say "node: this system has no such packages"
fi
have npm && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
  fail "Node.js 20 or later and its npm are missing: https://nodejs.org"

# The copy of the lock file in node_modules tells what was installed.
installed=node_modules/.installed-lock.json
if cmp -s package-lock.json "$installed"; then exit; fi
say "node: npm ci"
log=$(mktemp)
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci >"$log" 2>&1 </dev/null || { tail -n 20 "$log" >&2; fail "npm ci failed"; }
rm -f "$log"
cp package-lock.json "$installed"
