#!/bin/bash
# Ingests a folder of many files while ingest is killed with SIGKILL again and again, and checks that every article is on the topic
# once and that a further run publishes none. Needs a JDK and Maven, no Docker.
#
#   bench/folder-storm.sh [--files 100000] [--kills 10] [--seed N] [--work-dir DIR]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mvn -B -q -Dquick package -pl app,bench -am
exec java -cp bench/target/classes:app/target/newswire.jar newswire.bench.crash.FolderStorm \
  --jar app/target/newswire.jar --seeds seeds "$@"
