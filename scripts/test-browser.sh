#!/usr/bin/env bash
# The tests of tests/browser/, against the page in dist/.
set -euo pipefail
. "$(dirname "$0")/env.sh"

need_hosted_page
playwright test --config tests/browser "$@"
