package newswire.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswire.contract.Entity;
import newswire.enrich.entities.EntityEnrichment;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tokens in, linked entities out, on one thread, over many different press articles. With {@code
 * -prof gc}, bytes a token are {@code gc.alloc.rate.norm} by the ratio of articles to tokens a
 * second. Needs the shared data folder; run from the repository's folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class EntityBenchmark {
  private static final int ARTICLES = 1_000;

  /** Language of the articles. */
  @Param({"fr", "en"})
  public String language = "fr";

  private final List<Tokens> articles = new ArrayList<>();
  private final Tokens noHeadline = new Tokens();
  private final EntityEnrichment entities = EntityEnrichment.load(List.of());
  private int next;

  /** Counts tokens beside articles. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counters {
    /** Tokens so far. */
    public long tokens;
  }

  /** Tokenises the articles. */
  @Setup
  public void load() throws IOException {
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.tokenize("", noHeadline);
    for (String text : PressArticles.read(language, ARTICLES)) {
      Tokens tokens = new Tokens();
      tokenizer.tokenize(text, tokens);
      articles.add(tokens);
    }
  }

  /** Finds and links the entities of one article. */
  @Benchmark
  public List<Entity> link(Counters counters) {
    next = (next + 1) % articles.size();
    Tokens tokens = articles.get(next);
    counters.tokens += tokens.size();
    return entities.find(noHeadline, tokens, language);
  }
}
