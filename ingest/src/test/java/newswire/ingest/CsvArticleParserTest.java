package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of articles. */
class CsvArticleParserTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void rowIsAnArticleWhateverStandsBetweenTheColumns(String delimiter) throws IOException {
    String table =
        """
        ID,Title,Text,URL,Published_At,Lang,Source,Author
        17,"Ferries, and ""bridges\""","First paragraph; it is long.

        Second | paragraph.",https://a.example/17,2024-05-14,en,The Post,Ada Quay
        """
            .replace(",", delimiter);

    Article article = read("table.csv", table.getBytes(UTF_8)).article();

    assertThat(article.headline()).isEqualTo("Ferries" + delimiter.strip() + " and \"bridges\"");
    assertThat(article.body()).endsWith("Second | paragraph.").contains("long.\n\nSecond");
    assertThat(article.altId(AltId.URL)).contains("https://a.example/17");
    assertThat(article.altId(AltId.GUID)).contains("17");
    assertThat(article.contentCreated()).isEqualTo("2024-05-14T00:00:00-00:00");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.infoSources().get(0).name()).isEqualTo("The Post");
    assertThat(article.by()).isEqualTo("Ada Quay");
  }

  @Test
  void badRowsAreRefusedWithTheirLinesAndTheRestGoesOn() throws IOException {
    ItemList items =
        read(
            "bad.csv",
            """
            title,text
            One,"The first.
            It has two lines."
            Two,
            Three,"No end
            Four,"The fourth."
            Five,The fifth.,and more

            Six,"The "sixth"."
            Seven,The seventh.
            """
                .getBytes(UTF_8));

    assertThat(items.outcomes())
        .containsExactly(
            "ok", "invalid-article", "unreadable", "ok", "invalid-article", "unreadable", "ok");
    assertThat(items.refused())
        .extracting(refused -> refused.place().replaceAll(".*, ", ""))
        .containsExactly("line 4", "line 5", "line 7", "line 9");
    assertThat(items.refused().get(1).original().bytes())
        .asString(UTF_8)
        .isEqualTo("Three,\"No end\n");
  }

  @Test
  void quotationMarkThatIsNeverClosedCostsOneRow() throws IOException {
    ItemList items =
        read("open.csv", "title,text\nOne,\"Open\nTwo,The second.\nThree,\"Open\n".getBytes(UTF_8));

    assertThat(items.outcomes()).containsExactly("unreadable", "ok", "unreadable");
  }

  @Test
  void tableOfManyOpenQuotationMarksEnds() throws IOException {
    ItemList items =
        read("all-open.csv", ("title,text\n" + "x,\"y\n".repeat(20_001)).getBytes(UTF_8));

    assertThat(items.outcomes()).contains("unreadable");
  }

  @Test
  void tablesOfOldProgramsAreRead() throws IOException {
    String table = "title;text\r\nÉté;« L’été s’achève à Évreux », dit-elle.\r\n";

    assertThat(read("excel.csv", ("\uFEFF" + table).getBytes(UTF_8)).article().headline())
        .isEqualTo("Été");
    assertThat(read("old.csv", table.getBytes(Charset.forName("windows-1252"))).article().body())
        .isEqualTo("« L’été s’achève à Évreux », dit-elle.");
    assertThat(
            read("unicode.tsv", ("\uFEFF" + table.replace(';', '\t')).getBytes(UTF_16LE))
                .article()
                .headline())
        .isEqualTo("Été");
  }

  @Test
  void tableWithoutATextIsRefusedOnceWithTheMend() throws IOException {
    ItemList items = read("other.csv", "a,b\n1,2\n3,4\n".getBytes(UTF_8));

    assertThat(items.outcomes()).containsExactly("invalid-article");
    assertThat(items.refused().get(0).detail()).contains("a, b").contains("--mapping");
  }

  @Test
  void tableOnStandardInputIsKnownByItsHeader() {
    assertThat(ItemList.ofStandardInput("title,text\nOne,The first.\n".getBytes(UTF_8)).article())
        .extracting(Article::headline)
        .isEqualTo("One");
  }

  private ItemList read(String name, byte[] bytes) throws IOException {
    return ItemList.read(Files.write(folder.resolve(name), bytes).toString());
  }
}
