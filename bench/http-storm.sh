#!/bin/bash
# Posts articles to `newswire ingest --listen` while its broker is killed with SIGKILL and started again, and checks that every
# acknowledged article is on the topic once. Needs a JDK and Maven, no Docker.
#
#   bench/http-storm.sh [--articles 50000] [--kills 5] [--clients 64] [--targets broker,ingest] [--seed N] [--work-dir DIR]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mvn -B -q -Dquick package -pl app,bench -am
exec java -cp bench/target/classes:app/target/newswire.jar newswire.bench.crash.HttpStorm \
  --jar app/target/newswire.jar --seeds seeds "$@"
