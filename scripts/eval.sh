#!/usr/bin/env bash
# The measures of the analysis, where they are: beside the project, not in it.
# EVAL chooses one (structure, articles, quotes, entities, all), SHOW prints that many errors of each kind.
set -euo pipefail
. "$(dirname "$0")/env.sh"

measures=../shared/eval/eval.py
[ -f "$measures" ] || { say "the measures are not here ($measures)"; exit; }

cargo build --quiet --locked --release
python3 "$measures" "${EVAL:-all}" --bin target/release/lede ${SHOW:+--show "$SHOW"}
