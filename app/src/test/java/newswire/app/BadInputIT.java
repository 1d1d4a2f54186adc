package newswire.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswire.contract.DeadLetter;
import newswire.contract.EnrichedArticle;
import newswire.contract.Json;
import newswire.contract.Topics;
import newswire.ingest.ArticleReader;
import newswire.ingest.BadFile;
import newswire.ingest.Limits;
import newswire.ingest.SourceItem;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole bad-input corpus through the main command. */
final class BadInputIT {
  private static final Topics TOPICS = new Topics(Topics.DEFAULT_PREFIX);

  /** What is kept of the largest of files. */
  private static final int KEPT = 1_000_000;

  @TempDir private Path folder;
  private List<BadFile> corpus = List.of();

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = BadFile.write(Files.createDirectory(folder.resolve("corpus")));
  }

  @Test
  @Timeout(900)
  void goodArticlesComeOutOnceAndTheRestAreDeadLettersWithTheirBytes() throws Exception {
    int articles = corpus.stream().mapToInt(BadFile::articles).sum();
    int refused = corpus.stream().mapToInt(file -> file.refusals().size()).sum();

    String first = run();

    assertThat(first).contains("read %d, ".formatted(articles + refused));
    assertThat(first).contains("dead letters %d, rejected %d".formatted(refused, refused));
    assertDeadLetters();
    List<String> lines = enriched();
    assertThat(lines).doesNotHaveDuplicates();
    assertThat(first)
        .contains(
            "published %d, unchanged %d, enriched %d"
                .formatted(lines.size(), articles - lines.size(), lines.size()));
    assertThat(uris(lines)).isEqualTo(expectedUris());
    assertThat(run()).contains("published 0").contains("enriched 0, dead letters 0");
  }

  private void assertDeadLetters() throws IOException {
    Map<Path, List<String>> reasons = new HashMap<>();
    try (EmbeddedKafka broker =
            EmbeddedKafka.start(RunCommand.brokerFolder(folder.resolve("data")), 0);
        TopicReader reader = new TopicReader(broker.connection(), Duration.ofSeconds(60))) {
      reader.readAll(
          TOPICS.deadLetters(),
          record -> {
            DeadLetter letter = DeadLetter.from(record.headers()).orElseThrow();
            BadFile file = fileOf(letter);
            assertBytes(file, record);
            reasons
                .computeIfAbsent(file.path(), path -> new ArrayList<>())
                .add(letter.reason().code());
          });
    }
    for (BadFile file : corpus) {
      assertThat(reasons.getOrDefault(file.path(), List.of()))
          .as(file.path().toString())
          .containsExactlyInAnyOrderElementsOf(file.refusals());
    }
  }

  private BadFile fileOf(DeadLetter letter) {
    String place = String.valueOf(letter.source());
    return corpus.stream()
        .filter(file -> (place + ",").startsWith(file.path() + ","))
        .findFirst()
        .orElseThrow(() -> new AssertionError("of no file of the corpus: " + place));
  }

  /** Pages and texts whole, of what is too large the beginning; of other files a part. */
  private static void assertBytes(BadFile file, ConsumerRecord<byte[], byte[]> record) {
    String kept = new String(record.value(), ISO_8859_1);
    String all = text(file);
    String name = file.path().toString();
    assertThat(all).as(name).contains(kept);
    if (name.matches(".*\\.(txt|md|html)")) {
      assertThat(all).as(name).startsWith(kept);
      assertThat(kept.length()).as(name).isGreaterThanOrEqualTo(Math.min(all.length(), KEPT));
    }
  }

  private static String text(BadFile file) {
    try {
      return Files.readString(file.path(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> enriched() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("data/enriched"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static Set<String> uris(List<String> lines) throws IOException {
    Set<String> uris = new HashSet<>();
    for (String line : lines) {
      uris.add(
          Json.read(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), EnrichedArticle.class)
              .article()
              .uri());
    }
    return uris;
  }

  private Set<String> expectedUris() {
    Set<String> uris = new HashSet<>();
    new ArticleReader(Limits.DEFAULT, System.in)
        .read(
            List.of(folder.resolve("corpus").toString()),
            item -> {
              if (item instanceof SourceItem.Found found) {
                uris.add(found.article().uri());
              }
            });
    return uris;
  }

  private String run() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Newswire.execute(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "run",
            folder.resolve("corpus").toString(),
            "--data-dir",
            folder.resolve("data").toString());
    assertThat(status).as(err.toString()).isEqualTo(ExitCode.REJECTED);
    return out.toString();
  }
}
