#!/bin/sh
# Opens Strongroom with the domain's ticket of whoever runs it; keeps no password.
set -eu
gio mount "$(printf '%s' '@SERVER@/dav' | sed 's#^http#dav#')"
