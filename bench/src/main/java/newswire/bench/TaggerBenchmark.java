package newswire.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.entities.tagging.EntityTagger;
import newswire.enrich.entities.tagging.Spans;
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
 * Tokens a second through tokenisation and tagging, on one thread, over thousands of different
 * press articles, so that no cache knows them by heart. Needs the shared data folder (system
 * property {@code newswire.shared}); run from the repository's folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class TaggerBenchmark {
  private static final int ARTICLES = 3_000;

  /** Language of the articles. */
  @Param({"fr", "en"})
  public String language = "fr";

  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();
  private final Spans spans = new Spans();
  private final List<String> texts = new ArrayList<>();
  private EntityTagger tagger = EntityModels.load().tagger("fr").orElseThrow();
  private int next;

  /** Counts tokens beside articles. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counters {
    /** Tokens so far. */
    public long tokens;
  }

  /** Loads model and articles. */
  @Setup
  public void load() throws IOException {
    tagger = EntityModels.load().tagger(language).orElseThrow();
    texts.addAll(PressArticles.read(language, ARTICLES));
  }

  /** Tokenises one article. */
  @Benchmark
  public int tokenize(Counters counters) {
    tokenizer.tokenize(text(), tokens);
    counters.tokens += tokens.size();
    return tokens.sentences();
  }

  /** Tokenises and tags one article. */
  @Benchmark
  public int tag(Counters counters) {
    tokenizer.tokenize(text(), tokens);
    tagger.tag(tokens, spans);
    counters.tokens += tokens.size();
    return spans.size();
  }

  private String text() {
    next = (next + 1) % texts.size();
    return texts.get(next);
  }
}
