#!/usr/bin/env bash
# What a reader downloads, compressed: until the first screen works, until an article can be read, in all. Fonts, samples
# and the words of languages are not counted, nor is what comes later by itself or seldom: the worker, the style of
# exports, the page for addresses that lead nowhere.
set -euo pipefail
. "$(dirname "$0")/env.sh"

# Ratchets, bytes after gzip -9: lower them whenever the page gets smaller.
FIRST=151700
READING=567000
ALL=636900

# The standard library as it comes is larger than one built along (dist.sh).
has_std_sources || FIRST=$((FIRST * 11 / 10)) READING=$((READING * 11 / 10)) ALL=$((ALL * 11 / 10))

[ -f dist/index.html ] || fail "dist/ is empty; run: make dist"
first=0 reading=0 all=0
while read -r file; do
  raw=$(wc -c <"$file")
  packed=$(gzip -9c "$file" | wc -c)
  all=$((all + packed))
  case $file in
    dist/tools-*.wasm) ;;
    dist/reading-*.wasm | dist/chunk_*.wasm) reading=$((reading + packed)) ;;
    *) reading=$((reading + packed)) first=$((first + packed)) ;;
  esac
  printf '%9d %9d  %s\n' "$raw" "$packed" "${file#dist/}"
done < <(find dist -type f ! -name worker.js ! -name standalone.css ! -name 404.html \
  \( -name '*.wasm' -o -name '*.js' -o -name '*.css' -o -name '*.html' \) | sort)

# hold NAME BYTES BUDGET
over=
hold() {
  printf '%9s %9d  %s, of %d bytes (gzip -9)\n' '' "$2" "$1" "$3"
  [ "$2" -le "$3" ] || over+=" $1"
}
hold "until the first screen works" "$first" "$FIRST"
hold "until an article can be read" "$reading" "$READING"
hold "in all" "$all" "$ALL"
[ -z "$over" ] || fail "the page is over its budget:$over"
