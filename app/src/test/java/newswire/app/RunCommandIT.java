package newswire.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newswire.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main command as a person runs it, in this process. */
final class RunCommandIT {
  private static final Path SEEDS = TestArticles.seeds();
  private static final int ARTICLES = TestArticles.SEED_COUNT;

  @TempDir private Path folder;

  @Test
  void seedsBecomeRecordsInEveryDestinationAndASecondRunAddsNothing() throws Exception {
    Path data = folder.resolve("data with a space");

    Execution first = run("run", SEEDS.toString(), "--data-dir", data.toString());
    assertThat(first.status()).as(first.err()).isEqualTo(ExitCode.DONE);
    List<String> lines = jsonLines(data);
    Execution second = run("run", SEEDS.toString(), "--data-dir", data.toString());

    assertThat(first.out())
        .contains("read 19, published 19, unchanged 0, enriched 19, dead letters 0");
    assertThat(lines).hasSize(ARTICLES);
    assertThat(count(data, "SELECT count(*) FROM articles")).isEqualTo(ARTICLES);
    assertThat(second.status()).as(second.err()).isEqualTo(ExitCode.DONE);
    assertThat(second.out())
        .contains("read 19, published 0, unchanged 19, enriched 0, dead letters 0")
        .contains("nothing new");
    assertThat(table(second.out())).isEqualTo(table(first.out())).hasSize(ARTICLES + 1);
    assertThat(jsonLines(data)).isEqualTo(lines);
  }

  @Test
  void bothGivenArticlesComeOutAsTheyMust() throws Exception {
    Execution execution =
        run(
            "run",
            SEEDS.resolve("000_f963d68a5c7836e8.txt").toString(),
            SEEDS.resolve("004_d918f7717fdf20fe.txt").toString(),
            "--data-dir",
            folder.toString());

    assertThat(execution.status()).as(execution.err()).isEqualTo(ExitCode.DONE);
    List<JsonNode> records = new ArrayList<>();
    for (String line : jsonLines(folder)) {
      records.add(Json.mapper().readTree(line));
    }
    assertThat(records)
        .hasSize(2)
        .allSatisfy(
            record -> {
              assertThat(record.at("/language").asText()).isEqualTo("fr");
              assertThat(uris(record, "people")).contains(wikidata(7747), wikidata(2866));
              assertThat(uris(record, "places"))
                  .contains(wikidata(649), wikidata(212), wikidata(184));
              assertThat(uris(record, "subjects"))
                  .contains(
                      "http://cv.iptc.org/newscodes/mediatopic/16000000",
                      "http://cv.iptc.org/newscodes/mediatopic/11000000");
              assertOffsets(record);
            });
  }

  @Test
  void brokenArticlesAreDeadLettersAndTheRestIsDone() throws Exception {
    Execution execution =
        run("run", SEEDS.resolve("broken").toString(), "--data-dir", folder.toString());

    assertThat(execution.status()).as(execution.err()).isEqualTo(ExitCode.REJECTED);
    assertThat(execution.err()).contains("truncated.json", "empty.txt: no text");
    assertThat(jsonLines(folder)).hasSize(3);
  }

  @Test
  void dataDirThatCannotBeWrittenIsAFailureThatNamesIt() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    Execution execution = run("run", SEEDS.toString(), "--data-dir", file.toString());

    assertThat(execution.status()).as(execution.err()).isEqualTo(ExitCode.FAILURE);
    assertThat(execution.err()).contains(file.toString());
  }

  @Test
  void pathThatIsNotThereIsRejectedAndNamed() throws Exception {
    Path missing = folder.resolve("missing.txt");

    Execution execution = run("run", missing.toString(), "--data-dir", folder.toString());

    assertThat(execution.status()).as(execution.err()).isEqualTo(ExitCode.REJECTED);
    assertThat(execution.err()).contains("missing.txt");
  }

  private static void assertOffsets(JsonNode record) {
    for (JsonNode entity : record.at("/enrichment/entities")) {
      for (JsonNode mention : entity.at("/mentions")) {
        String text = record.at("/" + field(mention) + "/0/value").asText();
        assertThat(text.substring(mention.at("/start").asInt(), mention.at("/end").asInt()))
            .isEqualTo(mention.at("/exact").asText());
      }
    }
  }

  private static String field(JsonNode mention) {
    return mention.at("/field").asText().equals("headline") ? "headlines" : "bodies";
  }

  private static List<String> uris(JsonNode record, String summary) {
    List<String> uris = new ArrayList<>();
    record.at("/" + summary).forEach(concept -> uris.add(concept.at("/uri").asText()));
    return uris;
  }

  private static String wikidata(int id) {
    return "http://www.wikidata.org/entity/Q" + id;
  }

  private static List<String> table(String out) {
    return out.lines().takeWhile(line -> !line.isEmpty()).toList();
  }

  private static List<String> jsonLines(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("enriched"))) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .sorted()
          .flatMap(RunCommandIT::lines)
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(Path data, String sql) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("newswire.db"));
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Execution run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Newswire.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Execution(status, out.toString(), err.toString());
  }

  private record Execution(int status, String out, String err) {}
}
