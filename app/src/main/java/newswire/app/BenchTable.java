package newswire.app;

import java.util.ArrayList;
import java.util.List;
import newswire.app.BenchRun.Result;

/** The bench's results as a Markdown table, in the form that docs/benchmarks.md keeps. */
final class BenchTable {
  private BenchTable() {}

  static List<String> lines(List<Result> results, int articles, int rate, int threads) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%,d articles, %d enrich threads, %d cores, latency at %d articles/s, Java %s"
            .formatted(
                articles,
                threads,
                Runtime.getRuntime().availableProcessors(),
                rate,
                Runtime.version().feature()));
    lines.add("");
    lines.add("| path | guarantee | articles/s | of no enrichment | p50 ms | p95 ms | p99 ms |");
    lines.add("|---|---|---:|---:|---:|---:|---:|");
    double plain = 0;
    for (Result result : results) {
      // The plain path of each guarantee comes first.
      plain = result.name().equals("no enrichment") ? result.perSecond() : plain;
      lines.add(
          "| %s | %s | %,.0f | %.0f %% | %d | %d | %d |"
              .formatted(
                  result.name(),
                  result.guarantee(),
                  result.perSecond(),
                  100 * result.perSecond() / plain,
                  result.percentile(0.50),
                  result.percentile(0.95),
                  result.percentile(0.99)));
    }
    return lines;
  }
}
