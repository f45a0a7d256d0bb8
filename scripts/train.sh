#!/usr/bin/env bash
# Learns the weights by which names are found, and writes src/lexicon/learnt/: scripts/train.sh [CORPUS].
# The same corpus gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
corpus=${1:-../shared/corpus}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
(cd "$corpus" && find ner gazetteers lexicons -name '*.gz' -o -name '*.xz') | while read -r file; do
    mkdir -p "$data/$(dirname "$file")"
    case $file in
        *.gz) gzip -dc "$corpus/$file" ;;
        *) xz -dc "$corpus/$file" ;;
    esac > "$data/${file%.?z}"
done
cargo run --release --locked --manifest-path tools/train/Cargo.toml -- "$data" src/lexicon/names src/lexicon/learnt
