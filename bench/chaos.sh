#!/bin/bash
# Kills stages and broker with SIGKILL at random while articles pass through them, and checks that nothing is lost,
# nothing is there twice, and all of it equals what a quiet run leaves. Needs a JDK and Maven, no Docker.
#
#   bench/chaos.sh [--articles 20000] [--kills 20] [--seed N] [--work-dir DIR]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mvn -B -q -Dquick package -pl app,bench -am
exec java -cp bench/target/classes:app/target/newswire.jar newswire.bench.crash.CrashStorm \
  --jar app/target/newswire.jar --seeds seeds "$@"
