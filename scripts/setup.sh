#!/usr/bin/env bash
# Installs what is missing and says so, a line each; does nothing in no time where nothing is.
set -euo pipefail
. "$(dirname "$0")/env.sh"

scripts/setup-wasm.sh
scripts/setup-rust.sh
scripts/setup-node.sh
scripts/setup-tools.sh
scripts/setup-browser.sh
scripts/setup-nginx.sh
