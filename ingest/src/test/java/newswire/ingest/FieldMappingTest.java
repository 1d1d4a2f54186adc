package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A newsroom's own names of fields. */
class FieldMappingTest {
  private static final String MAPPING =
      """
      {"headline": "/head/main", "body": ["/texts/full", "/texts/short"], "url": "/links/0/href",
       "id": "nr", "date": "when", "language": "/meta/lang", "author": "writers",
       "publisher": "/meta/paper", "located": "place", "items": "/response/docs"}
      """;
  private static final String OBJECT =
      """
      {"head": {"main": "Ferries"}, "title": "Not this", "texts": {"full": ["One.", "Two."]},
       "links": [{"href": "https://a.example/1"}], "nr": 17, "when": "2024-05-14T09:30:00Z",
       "meta": {"lang": "en", "paper": "The Post"}, "writers": [{"name": "Ada Quay"}], "place": "Quay"}
      """;

  @TempDir private Path folder;

  @Test
  void fieldsAreFoundWhereTheMappingSays() throws IOException {
    Article article = read(OBJECT, MAPPING).article();

    assertThat(article.headline()).isEqualTo("Ferries");
    assertThat(article.body()).isEqualTo("One.\n\nTwo.");
    assertThat(article.altId(AltId.URL)).contains("https://a.example/1");
    assertThat(article.altId(AltId.GUID)).contains("17");
    assertThat(article.contentCreated()).isEqualTo("2024-05-14T09:30:00Z");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.by()).isEqualTo("Ada Quay");
    assertThat(article.located()).isEqualTo("Quay");
    assertThat(article.infoSources().get(0).name()).isEqualTo("The Post");
  }

  @Test
  void firstPlaceThatSaysSomethingCounts() throws IOException {
    String object = "{\"texts\": {\"full\": \" \", \"short\": \"In short.\"}}";

    assertThat(read(object, MAPPING).article().body()).isEqualTo("In short.");
  }

  @Test
  void wrappedArticlesAreReadEachWithItsOwnBytes() throws IOException {
    String wrapped = "{\"response\": {\"n\": 3, \"docs\": [" + OBJECT + ", 17, " + OBJECT + "]}}";

    ItemList items = read(wrapped, MAPPING);

    assertThat(items.outcomes()).containsExactly("ok", "invalid-article", "ok");
    assertThat(items.items().get(1).original().bytes()).asString(UTF_8).isEqualTo("17");
    assertThat(items.items().get(2).original().bytes()).asString(UTF_8).isEqualTo(OBJECT.strip());
    assertThat(items.items()).extracting(SourceItem::key).doesNotHaveDuplicates();
  }

  @Test
  void columnsOfATableAreMappedToo() throws IOException {
    String table = "Überschrift;Inhalt\nDie Brücke;Sie bleibt offen.\n";

    Article article =
        read(table, "{\"headline\": \"Überschrift\", \"body\": \"Inhalt\"}", "csv").article();

    assertThat(article.headline()).isEqualTo("Die Brücke");
    assertThat(article.body()).isEqualTo("Sie bleibt offen.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Überschrift;Inhalt\nDie Brücke;Sie bleibt offen.\n",
        "\"Inhalt\",\"Nr\"\n\"Sie bleibt offen.\",7\n"
      })
  void tableOnStandardInputIsToldByItsMappedColumns(String table) throws IOException {
    Path mapping = folder.resolve("mapping.json");
    Files.writeString(mapping, "{\"headline\": \"Überschrift\", \"body\": [\"/x/y\", \"Inhalt\"]}");
    List<SourceItem> items = new ArrayList<>();

    new ArticleReader(
            Limits.DEFAULT,
            FieldMapping.read(mapping),
            new ByteArrayInputStream(table.getBytes(UTF_8)))
        .read(List.of(ArticleReader.STANDARD_INPUT), items::add);

    assertThat(new ItemList(items).article().body()).isEqualTo("Sie bleibt offen.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"titel\": \"a\"}", "{\"body\": 1}", "{\"body\": []}"})
  void whatIsNoMappingIsRefusedByName(String mapping) throws IOException {
    Path file = Files.writeString(folder.resolve("mapping.json"), mapping);

    assertThatThrownBy(() -> FieldMapping.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mapping.json");
  }

  private ItemList read(String input, String mapping) throws IOException {
    return read(input, mapping, "json");
  }

  private ItemList read(String input, String mapping, String extension) throws IOException {
    FieldMapping read =
        FieldMapping.read(Files.writeString(folder.resolve("mapping.json"), mapping));
    Path file = Files.writeString(folder.resolve("articles." + extension), input);
    List<SourceItem> items = new ArrayList<>();
    new ArticleReader(Limits.DEFAULT, read, new ByteArrayInputStream(new byte[0]))
        .read(List.of(file.toString()), items::add);
    return new ItemList(items);
  }
}
