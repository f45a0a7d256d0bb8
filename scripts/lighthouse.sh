#!/usr/bin/env bash
# Lighthouse on the dist/ that is there.
set -euo pipefail
. "$(dirname "$0")/env.sh"

need_hosted_page
node scripts/lighthouse.mjs
