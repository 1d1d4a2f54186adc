package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import newswire.contract.Article;
import org.junit.jupiter.api.Test;

/** What of a plain text is its headline. */
class TextArticleParserTest {
  private static final String TEXT =
      "The city council voted on Tuesday to keep both bridges over the river open to traffic.\n\n"
          + "The mayor called the decision of the council a relief for every shop in the old town.";

  @Test
  void lineAboveTheTextIsTheHeadline() {
    assertHeadline("Council keeps bridges open\n\n" + TEXT, "Council keeps bridges open");
  }

  @Test
  void lineDirectlyAboveTheTextIsTheHeadline() {
    assertHeadline("Council keeps bridges open\n" + TEXT, "Council keeps bridges open");
  }

  @Test
  void questionCanBeTheHeadline() {
    assertHeadline("Will the bridges stay open?\n\n" + TEXT, "Will the bridges stay open?");
  }

  @Test
  void sectionAndSubtitleAreNotTheHeadline() {
    assertHeadline(
        "Local news and weather\n\nCouncil keeps bridges open\n\nA relief for the shops of the old town\n\n"
            + TEXT,
        "Council keeps bridges open");
  }

  @Test
  void bylineIsNotTheHeadline() {
    assertHeadline("By our own reporter\n\n" + TEXT, "");
  }

  @Test
  void addressIsNotTheHeadline() {
    assertHeadline("Saved from https://example.org/a\n\n" + TEXT, "");
  }

  @Test
  void textThatStartsAtOnceHasNone() {
    assertHeadline(TEXT, "");
  }

  @Test
  void singleLineIsTheTextAndNotTheHeadline() {
    Article article = read("Council keeps bridges open");

    assertThat(article.headline()).isEmpty();
    assertThat(article.body()).isEqualTo("Council keeps bridges open");
  }

  @Test
  void headlineInAScriptWithoutSpacesIsFound() {
    assertHeadline(
        "市議会が橋の通行継続を決定\n\n"
            + "市議会は火曜日の夜、長い議論の末に、川にかかる二つの橋を年末まで開放し続けることを賛成多数で決定した。市長はこの決定を歓迎し、商店街にとって大きな安心だと述べた。",
        "市議会が橋の通行継続を決定");
  }

  @Test
  void noWordIsLost() {
    Article article = read("Local news and weather\n\nCouncil keeps bridges open\n\n" + TEXT);

    assertThat(article.body()).startsWith("Local news and weather\n\nThe city council");
  }

  private static void assertHeadline(String text, String headline) {
    assertThat(read(text).headline()).isEqualTo(headline);
  }

  private static Article read(String text) {
    return ItemList.ofStandardInput(text.getBytes(UTF_8)).article();
  }
}
