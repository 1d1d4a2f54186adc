package newswire.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newswire.contract.Article;
import newswire.contract.Article.Body;
import newswire.contract.Article.Standard;
import newswire.contract.ArticleUri;
import newswire.contract.EnrichedArticle;
import newswire.contract.Entity;
import newswire.contract.Mention;
import newswire.contract.StepStatus;
import newswire.contract.TextField;

/**
 * Checks on every text below a folder that each mention of an entity stands where it says, and that
 * no step fails. Texts are the longer strings of JSON lines and the documents of BIO files. One
 * thread.
 */
public final class OffsetEvaluation {
  /** What was read: texts, mentions in them, mentions elsewhere than they say, failed steps. */
  public record Count(String folder, long texts, long mentions, long wrong, long failures) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST = 40;
  private static final int LINES_OF_A_TEXT = 400;

  private final EnrichmentChain chain;
  private long texts;
  private long mentions;
  private long wrong;
  private long failures;

  public OffsetEvaluation(EnrichmentChain chain) {
    this.chain = chain;
  }

  /**
   * Counts folder by folder.
   *
   * @param data the folder that holds the folders
   */
  public List<Count> run(Path data, Consumer<Count> progress) throws IOException {
    List<Count> counts = new ArrayList<>();
    try (Stream<Path> folders = Files.list(data)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        Count count = count(folder);
        if (count.texts() > 0) {
          progress.accept(count);
          counts.add(count);
        }
      }
    }
    return counts;
  }

  private Count count(Path folder) throws IOException {
    texts = 0;
    mentions = 0;
    wrong = 0;
    failures = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.matches(".*\\.jsonl(\\.gz)?")) {
          readJson(file);
        } else if (name.matches(".*\\.bio(\\.gz)?")) {
          readBio(file);
        }
      }
    }
    return new Count(String.valueOf(folder.getFileName()), texts, mentions, wrong, failures);
  }

  private void readJson(Path file) throws IOException {
    try (BufferedReader lines = lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          check(JSON.readTree(line));
        } catch (JsonProcessingException e) {
          throw new IOException(file + " is not JSON lines: " + e.getOriginalMessage(), e);
        }
      }
    }
  }

  private void check(JsonNode node) {
    if (node.isTextual() && node.textValue().length() >= SHORTEST) {
      check(node.textValue());
    }
    node.forEach(this::check);
  }

  private void readBio(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    int read = 0;
    try (BufferedReader lines = lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        text.append(tab < 0 ? "\n" : line.substring(0, tab)).append(' ');
        if (++read % LINES_OF_A_TEXT == 0) {
          check(text.toString());
          text.setLength(0);
        }
      }
    }
    check(text.toString());
  }

  private static BufferedReader lines(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
  }

  private void check(String text) {
    if (text.isBlank()) {
      return;
    }
    texts++;
    EnrichedArticle enriched = chain.enrich(article(text), Instant.EPOCH);
    for (StepStatus step : enriched.enrichment().steps()) {
      failures += step.status() == StepStatus.Status.FAILED ? 1 : 0;
    }
    List<Entity> entities = enriched.enrichment().entities();
    if (entities != null) {
      entities.forEach(entity -> entity.mentions().forEach(mention -> check(text, mention)));
    }
  }

  private void check(String text, Mention mention) {
    mentions++;
    boolean inside = mention.start() >= 0 && mention.end() <= text.length();
    boolean right =
        inside
            && mention.field() == TextField.BODY
            && mention.start() < mention.end()
            && text.substring(mention.start(), mention.end()).equals(mention.exact());
    wrong += right ? 0 : 1;
  }

  private static Article article(String text) {
    return new Article(
        ArticleUri.ofSourceId("eval", Integer.toHexString(text.hashCode())),
        Standard.NINJS,
        Article.TEXT,
        null,
        null,
        null,
        null,
        null,
        List.of(new Body("main", "text/plain", text.length(), 1, text)),
        null,
        null);
  }

  /** The counts as a table in Markdown. */
  public static String markdown(List<Count> counts) {
    StringBuilder table =
        new StringBuilder(
            "| folder | texts | mentions | elsewhere than they say | failed steps |\n|---|---:|---:|---:|---:|\n");
    for (Count count : counts) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %d | %d |\n",
              count.folder(),
              count.texts(),
              count.mentions(),
              count.wrong(),
              count.failures()));
    }
    return table.toString();
  }
}
