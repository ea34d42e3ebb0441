#!/bin/sh
# What grants cost: bench/grants.sh [H2|POSTGRESQL [DIRECTORIES [MEMBERS]]], 5000 and 10000 unless told. Needs `./mvnw test-compile` once before; starts no server.
set -e
cd "$(dirname "$0")/.."
paths=$(mktemp)
trap 'rm -f "$paths"' EXIT
./mvnw -q -o -pl ejb -am test-compile dependency:build-classpath -Dmdep.outputFile="$paths" -Dmdep.includeScope=test >&2
java -cp "ejb/target/test-classes:ejb/target/classes:blob/target/classes:auditlog/target/classes:$(cat "$paths")" \
    org.strongroom.access.GrantsBenchmark "${1:-H2}" "${2:-5000}" "${3:-10000}" 2>/dev/null
