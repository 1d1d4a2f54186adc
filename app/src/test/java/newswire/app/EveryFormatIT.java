package newswire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswire.contract.Article;
import newswire.contract.Json;
import newswire.contract.Topics;
import newswire.ingest.EveryFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with an article in every format, from the command to the topic. */
final class EveryFormatIT {
  private static final Topics TOPICS = new Topics(Topics.DEFAULT_PREFIX);
  private static final int ARTICLES = EveryFormat.HEADLINES.size();

  @TempDir private Path folder;

  @Test
  void eachFormatIsOnTheTopicOnceAndARerunPublishesNone() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    EveryFormat.write(articles);
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
      String at = broker.bootstrapServers();
      run("topics", "create", "--bootstrap-servers", at);

      String first = ingest(articles, at);
      String second = ingest(articles, at);

      assertThat(first)
          .contains("read %d, published %d, unchanged 0".formatted(ARTICLES, ARTICLES));
      assertThat(second)
          .contains("read %d, published 0, unchanged %d".formatted(ARTICLES, ARTICLES));
      List<String> headlines = new ArrayList<>();
      try (TopicReader reader = new TopicReader(broker.connection(), Duration.ofSeconds(60))) {
        reader.readAll(TOPICS.articles(), record -> headlines.add(headline(record.value())));
        assertThat(reader.ends(TOPICS.deadLetters()).values()).containsOnly(0L);
      }
      assertThat(headlines).containsExactlyInAnyOrderElementsOf(EveryFormat.HEADLINES);
    }
  }

  private String ingest(Path articles, String bootstrapServers) throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.json"), EveryFormat.MAPPING);
    return run(
        "ingest",
        articles.toString(),
        "--mapping",
        mapping.toString(),
        "--bootstrap-servers",
        bootstrapServers);
  }

  private static String headline(byte[] value) {
    try {
      return String.valueOf(Json.read(value, Article.class).headline());
    } catch (IOException e) {
      throw new AssertionError("not an article", e);
    }
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Newswire.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    assertThat(status).as(err.toString()).isEqualTo(ExitCode.DONE);
    return out.toString();
  }
}
