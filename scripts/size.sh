#!/usr/bin/env bash
# What a reader downloads before the page works: wasm, scripts, styles and the page itself, compressed.
set -euo pipefail
. "$(dirname "$0")/env.sh"

# A ratchet: lower it whenever the page gets smaller. The aim is 200000.
BUDGET=462000 # bytes after gzip -9; fonts, samples and the words of languages are not counted

total=0
while read -r file; do
  raw=$(wc -c <"$file")
  packed=$(gzip -9c "$file" | wc -c)
  total=$((total + packed))
  printf '%9d %9d  %s\n' "$raw" "$packed" "${file#dist/}"
# Not the worker and the style of exports, which come later, nor the page for addresses that lead nowhere.
done < <(find dist -type f ! -name worker.js ! -name standalone.css ! -name 404.html \
  \( -name '*.wasm' -o -name '*.js' -o -name '*.css' -o -name '*.html' \) | sort)

printf '%9s %9d  of %d bytes (gzip -9)\n' '' "$total" "$BUDGET"
[ "$total" -gt 0 ] || fail "dist/ is empty; run: make dist"
[ "$total" -le "$BUDGET" ] || fail "the page is $((total - BUDGET)) bytes over its budget"
