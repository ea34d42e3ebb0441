#!/bin/sh
# Maps Strongroom on this Mac. Good once, for some minutes. It fetches a key for this Mac from @SERVER@,
# keeps it in your keychain, and opens the drive in the Finder. It changes nothing else.
set -eu
server='@SERVER@'
answer=$(curl --fail --silent --show-error --header 'Content-Type: application/json' \
    --data '{"code":"@CODE@"}' "$server/api/v1/enrolments/redeem") || {
    echo 'The code is not good any more: make a new script on the page My devices.' >&2
    exit 1
}
value() { printf '%s' "$answer" | sed -n "s/.*\"$1\":\"\([^\"\\\\]*\)\".*/\1/p"; }
login=$(value login)
password=$(value password)
[ -n "$login" ] && [ -n "$password" ] || { echo 'The server gave no key.' >&2; exit 1; }
host=$(printf '%s' "$server" | sed 's#^[a-z]*://##; s#:.*##')
protocol=$(printf '%s' "$server" | sed 's#^https:.*#htps#; s#^http:.*#http#')
security add-internet-password -U -a "$login" -s "$host" -p /dav -r "$protocol" -l Strongroom -w "$password"
open "$server/dav"
