#!/usr/bin/env bash
# A million events in H2 and in PostgreSQL: the first page of each report, the exact count of all, the export of all in the
# four formats with the memory it takes, and the bytes of an event. Needs a quiet machine and some ten minutes.
#
#   bench/million.sh [EVENTS]
#   bench/million.sh [EVENTS] FILES    keeps the exports in this directory, and opens the XLSX in LibreOffice
set -euo pipefail
cd "$(dirname "$0")/.."
events=${1:-1000000}
files=${2:+$(realpath "$2")}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

nproc
uptime
./mvnw --batch-mode -pl ejb -am test -Dtest=MillionEventsTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dstrongroom.million="$events" ${files:+-Dstrongroom.million.files="$files"} >"$log" 2>&1 || { grep -E ' ms$|ERROR' "$log" || true; exit 1; }
grep -E ' ms$' "$log"

if [[ $files ]]; then
  began=$SECONDS
  soffice -env:UserInstallation="file://$files/profile" --headless \
    --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
    --outdir "$files/reopened" "$files/all-H2.xlsx"
  echo "LibreOffice read the XLSX, and wrote its sheets as CSV, within $((SECONDS - began)) s; their lines:"
  wc -l "$files"/reopened/*.csv
fi
