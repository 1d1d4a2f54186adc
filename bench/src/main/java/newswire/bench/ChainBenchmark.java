package newswire.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswire.contract.Article;
import newswire.contract.EnrichedArticle;
import newswire.contract.Json;
import newswire.enrich.EnrichmentChain;
import newswire.enrich.Enrichments;
import newswire.ingest.ArticleReader;
import newswire.ingest.Limits;
import newswire.ingest.SourceItem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Articles a second through the enrichment, on one thread; run from the repository's folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class ChainBenchmark {
  private final List<Article> articles = new ArrayList<>();
  private final List<byte[]> values = new ArrayList<>();
  private EnrichmentChain chain = new EnrichmentChain(List.of());
  private int next;

  /** Loads the models and the seed articles. */
  @Setup
  public void load() {
    chain = Enrichments.standard();
    new ArticleReader(Limits.DEFAULT, System.in)
        .read(
            List.of(Path.of("seeds").toString()),
            item -> {
              if (item instanceof SourceItem.Found found) {
                articles.add(found.article());
                values.add(Json.write(found.article()));
              }
            });
  }

  /** Every step. */
  @Benchmark
  public EnrichedArticle enrich() {
    return chain.enrich(articles.get(next()), Instant.EPOCH);
  }

  /** Every step, and the JSON on both sides: what the topology does with a record. */
  @Benchmark
  public byte[] enrichBytes() throws Exception {
    return Json.write(chain.enrich(Json.read(values.get(next()), Article.class), Instant.EPOCH));
  }

  private int next() {
    next = (next + 1) % articles.size();
    return next;
  }
}
