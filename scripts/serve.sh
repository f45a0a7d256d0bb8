#!/usr/bin/env bash
# Builds the page and serves it.
set -euo pipefail
. "$(dirname "$0")/env.sh"

scripts/dist.sh
exec node scripts/serve.mjs --port "${PORT:-8080}"
