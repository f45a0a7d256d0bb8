#!/usr/bin/env bash
# Each fuzz target for FUZZ seconds, from the texts of the project's own cases. What it finds lies in fuzz/artifacts/.
set -euo pipefail
. "$(dirname "$0")/env.sh"

if ! have cargo-fuzz; then
  say "fuzz: building cargo-fuzz (a minute)"
  CARGO_TARGET_DIR="$TOOLS/build" cargo install --quiet --root "$TOOLS" cargo-fuzz --version 0.13.2 --locked
  rm -rf "$TOOLS/build"
fi

# seed TARGET FILE…  lays files into a target's corpus, each under a name of its own.
seed() {
  local corpus=fuzz/corpus/$1 file
  mkdir -p "$corpus"
  shift
  for file in "$@"; do cp "$file" "$corpus/$(echo "$file" | tr / -)"; done
}
seed plain assets/samples/*.txt tests/cases/*/article.txt
seed html tests/browser/news.html tests/cases/*/article.html
seed json fuzz/seeds/*.json
seed link fuzz/seeds/*.txt

# No unsafe code, so nothing for a sanitizer to find; the compiler is the stable one.
for target in plain html json link; do
  log=fuzz/artifacts/$target.log
  mkdir -p fuzz/artifacts
  RUSTC_BOOTSTRAP=1 cargo fuzz run --sanitizer none "$target" -- -max_total_time="${FUZZ:-60}" -timeout=20 \
    -max_len=6000 -dict=fuzz/dictionary -print_final_stats=1 >"$log" 2>&1 </dev/null ||
    { grep -E 'panicked|lost|ERROR|Test unit' "$log" >&2 || tail -n 20 "$log" >&2; fail "fuzz: $target: see fuzz/artifacts/"; }
  say "fuzz: $target: $(awk '/number_of_executed_units/ { print $2 }' "$log") inputs, nothing found"
done
