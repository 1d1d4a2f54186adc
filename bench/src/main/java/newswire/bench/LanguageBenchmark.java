package newswire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import newswire.contract.LanguageDetection;
import newswire.enrich.language.LanguageDetector;
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
 * The language of one article of NTREX-128, about 2.9 kB, on one thread, over the 61 that there are
 * in a language. Needs the shared data folder; run from the repository's folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LanguageBenchmark {
  private static final String ARTICLES = "data/lid-news-ntrex/ntrex_docs_dev.jsonl.gz";

  /** NTREX's code of the language: profiles and function words, neighbours, no profile, scripts. */
  @Param({"fra", "eng-US", "deu", "rus", "cmn", "ara", "swa", "nob", "cat", "hrv", "zul"})
  public String language = "fra";

  private final List<String> articles = new ArrayList<>();
  private final LanguageDetector detector = new LanguageDetector();
  private int next;

  /** Reads the articles. */
  @Setup
  public void load() throws IOException {
    Path file = Path.of(System.getProperty("newswire.shared", "../shared")).resolve(ARTICLES);
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        if (article.path("lang").asText().equals(language)) {
          articles.add(article.path("text").asText());
        }
      }
    }
    if (articles.isEmpty()) {
      throw new IOException("No article in " + language + " in " + file);
    }
  }

  /** Tells the language of one article. */
  @Benchmark
  public LanguageDetection detect() {
    next = (next + 1) % articles.size();
    return detector.detect(null, articles.get(next), null);
  }
}
