#!/bin/bash
# Fuzzes one target, or all of them one after another, with Jazzer: ten minutes each unless told otherwise. A finding is a file in
# bench/target/fuzz/TARGET; mend it, then keep it, made small, in the module's src/test/resources/fuzz/TARGET.
#
#   bench/fuzz.sh page            bench/fuzz.sh all 600
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

targets=${1:-all}
seconds=${2:-600}
[ "$targets" != all ] || targets='text page json feed xml archive tokens date url anything'

version=$(sed -n 's|.*<jazzer.version>\(.*\)</jazzer.version>.*|\1|p' pom.xml)
lib=bench/target/fuzz/lib
if [ ! -d "$lib" ]; then
  mvn -B -q test-compile dependency:copy-dependencies -pl ingest,enrich -am -DexcludeGroupIds=newswire -DoutputDirectory="$PWD/$lib"
  mvn -B -q dependency:copy -Dartifact="com.code-intelligence:jazzer:$version" -DoutputDirectory="$PWD/$lib"
  mvn -B -q dependency:copy -Dartifact="com.code-intelligence:jazzer-api:$version" -DoutputDirectory="$PWD/$lib"
fi

status=0
for target in $targets; do
  module=ingest
  class=newswire.ingest.IngestFuzzer
  [ "$target" != tokens ] || { module=enrich; class=newswire.enrich.text.TokenFuzzer; }
  work=bench/target/fuzz/$target
  seeds=$module/src/test/resources/fuzz/$target
  mkdir -p "$work/corpus" "$seeds"
  words=bench/fuzz/$target.dict
  options=()
  [ ! -f "$words" ] || options+=("-dict=$words")
  echo "== $target, $seconds s"
  java -Xmx900m -Xss512k -Duser.language=tr "-Dnewswire.fuzz=$target" \
    -cp "contract/target/classes:$module/target/classes:$module/target/test-classes:$lib/*" com.code_intelligence.jazzer.Jazzer \
    "--target_class=$class" '--instrumentation_includes=newswire.**' '--custom_hook_includes=newswire.**' \
    "--reproducer_path=$work" --keep_going=20 \
    "-max_total_time=$seconds" -max_len=8192 -timeout=60 -rss_limit_mb=3000 -print_final_stats=1 "-artifact_prefix=$work/" \
    "${options[@]}" "$work/corpus" "$seeds" 2>"$work/log" || status=1
  grep -E 'stat::number_of_executed_units|DEDUP_TOKEN|== Java|ALARM|ERROR' "$work/log" | sort | uniq -c || true
done
exit $status
