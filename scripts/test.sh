#!/usr/bin/env bash
# Every test there is, the quick ones first; stops at the first step that fails.
set -euo pipefail
. "$(dirname "$0")/env.sh"

logs=target/test-logs
rm -rf "$logs"
mkdir -p "$logs"

# step NAME COMMAND…
step() {
  printf '\n== %s ==\n' "$1"
  local start=$SECONDS
  "${@:2}" </dev/null 2>&1 | tee "$logs/$1.log"
  printf '== %s: %d s ==\n' "$1" $((SECONDS - start))
}

# The sum over all runners: cargo says "test result: ok. 3 passed; 0 failed; …", Playwright "  3 passed (1.2s)".
sum_up() {
  local status=$? passed failed
  passed=$(count passed)
  failed=$(count failed)
  # A step that failed before any of its tests ran has failed all the same.
  if [ "$status" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
}
count() {
  sed 's/\x1b\[[0-9;]*m//g' "$logs"/*.log | awk -v word="$1" '
    /^test result: / || /^ +[0-9]+ (passed|failed)( |$)/ {
      for (i = 2; i <= NF; i++) if ($i ~ "^" word ";?$") sum += $(i - 1)
    }
    END { print sum + 0 }'
}
trap sum_up EXIT

step format cargo fmt --check
step lint scripts/lint.sh
step native cargo test --locked
step wasm scripts/test-wasm.sh
step dist scripts/dist.sh
step size scripts/size.sh
step browser scripts/test-browser.sh
