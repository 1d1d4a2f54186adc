#!/bin/bash
# Runs the JMH benchmarks; arguments are JMH's own, such as a name or -prof gc. Run it on a machine that does nothing else.
#
#   bench/jmh.sh ChainBenchmark
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mvn -B -q -Dquick package -pl bench -am
exec java -cp 'bench/target/classes:bench/target/lib/*' org.openjdk.jmh.Main "$@"
