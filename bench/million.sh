#!/usr/bin/env bash
# A million events in H2 and in PostgreSQL: the first page of each report, the exact count of all, the export of all in the
# four formats with the memory it takes, and the bytes of an event. Needs a quiet machine and some ten minutes.
#
#   bench/million.sh [EVENTS]
set -euo pipefail
cd "$(dirname "$0")/.."
events=${1:-1000000}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

nproc
uptime
./mvnw --batch-mode -pl ejb -am test -Dtest=MillionEventsTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dstrongroom.million="$events" >"$log" 2>&1 || { grep -E ' ms$|ERROR' "$log" || true; exit 1; }
grep -E ' ms$' "$log"
