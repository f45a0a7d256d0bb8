#!/usr/bin/env bash
# nginx, to test the configuration in hosting/.
set -euo pipefail
. "$(dirname "$0")/env.sh"

if find_nginx >/dev/null; then exit; fi
if have apt-get; then
  say "nginx: installing nginx-light"
  apt_install nginx-light || say "nginx: this system has no such package"
fi
find_nginx >/dev/null || fail "nginx is missing; install it, or name it: NGINX_PROGRAM=/path/to/it"
