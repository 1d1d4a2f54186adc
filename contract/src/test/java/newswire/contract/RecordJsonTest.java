package newswire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RecordJsonTest {

  @Test
  void articleComesBackAsItWent() throws IOException {
    assertThat(Json.read(Json.write(Samples.ARTICLE), Article.class)).isEqualTo(Samples.ARTICLE);
  }

  @Test
  void enrichedArticleComesBackAsItWent() throws IOException {
    assertThat(Json.read(Json.write(Samples.ENRICHED), EnrichedArticle.class))
        .isEqualTo(Samples.ENRICHED);
  }

  @Test
  void wireShapeIsTheGoldenOne() throws IOException {
    String json = Json.mapper().readTree(Json.write(Samples.ENRICHED)).toPrettyString() + "\n";
    Path golden =
        Path.of(
            System.getProperty("newswire.root"),
            "contract/src/test/resources/RecordJsonTest/enriched.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, json);
    }
    assertThat(json).isEqualTo(Files.readString(golden));
  }

  @Test
  void absentIsAbsentAndNotNull() {
    assertThat(new String(Json.write(Samples.ENRICHED), UTF_8)).doesNotContain("null");
  }

  @Test
  void unknownKeysAreIgnored() throws IOException {
    String json = new String(Json.write(Samples.ARTICLE), UTF_8).replaceFirst("\\{", "{\"x\":[1],");
    assertThat(Json.read(json.getBytes(UTF_8), Article.class)).isEqualTo(Samples.ARTICLE);
  }

  @Test
  void duplicateKeysAreRefused() {
    String json = "{\"uri\":\"a\",\"uri\":\"b\"}";
    assertThatThrownBy(() -> Json.read(json.getBytes(UTF_8), Article.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Duplicate");
  }

  @Test
  void deepNestingIsRefused() {
    byte[] json = ("{\"x\":" + "[".repeat(10_000)).getBytes(UTF_8);
    assertThatThrownBy(() -> Json.read(json, Article.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nesting depth");
  }

  @Test
  void nullIsRefused() {
    assertThatThrownBy(() -> Json.read("null".getBytes(UTF_8), Article.class))
        .isInstanceOf(IOException.class);
  }

  @Test
  void mediaTopicsKeepTheWireFormatsName() throws IOException {
    assertThat(Json.mapper().readTree(Json.write(Samples.ENRICHED)).at("/enrichment/topics/0/code"))
        .hasToString("\"medtop:11000000\"");
  }

  @Test
  void blankBodyIsRefused() {
    String json =
        new String(Json.write(Samples.ARTICLE), UTF_8).replace("Poutine rencontre Minsk.", " \\n ");
    assertThatThrownBy(() -> Json.read(json.getBytes(UTF_8), Article.class))
        .hasMessageContaining("bodies[0].value is missing or blank");
  }

  @Test
  void dateWithoutOffsetIsRefused() {
    String json =
        new String(Json.write(Samples.ARTICLE), UTF_8).replace("10:00:00+01:00", "10:00:00");
    assertThatThrownBy(() -> Json.read(json.getBytes(UTF_8), Article.class))
        .hasMessageContaining("RFC 3339");
  }
}
