package newswire.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlePageTest {
  private static final String FIRST =
      "The city council voted on Tuesday to keep both bridges over the river open to all traffic.";
  private static final String SECOND =
      "The mayor called the decision a relief for every shop in the old town and thanked them all.";
  private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

  @Test
  void textIsToldFromMenusTeasersAndComments() {
    String page =
        """
        <html><head><title>Bridges stay open - Example News</title></head><body>
        <ul class=topnav><li><a href=/a>Politics</a></li><li><a href=/b>Sport of the day</a></li></ul>
        <div id=page><h1>Bridges stay open</h1><div class=meta>By A Reporter <time>Tuesday</time></div>
        %s
        <div class=share-buttons><a href=#>Share on every network</a></div>
        <div class=grid>
        <div class=card><a href=/1>The first of the other stories</a><p>Some summary of a story.</p></div>
        <div class=card><a href=/2>The second of the other stories</a><p>Some summary of a story.</p></div>
        <div class=card><a href=/3>The third of the other stories</a><p>Some summary of a story.</p></div>
        </div></div>
        <div class=comments><p>A reader wrote at some length that she had always known this would be so.</p></div>
        </body></html>
        """
            .formatted(TEXT);

    ArticlePage article = ArticlePage.of(page);

    assertThat(article.headline()).isEqualTo("Bridges stay open");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void captionsAndReadAlsoAreLeftOutAndSubheadingsAreKept() {
    String page =
        "<article><p>"
            + FIRST
            + "</p><figure><img><figcaption>One of the two bridges in the evening sun.</figcaption></figure>"
            + "<p>Lire aussi : <a href=/x>Un autre article du même journal</a></p><h2>A relief</h2><p>"
            + SECOND
            + "</p></article>";

    assertThat(ArticlePage.of(page).text()).isEqualTo(FIRST + "\n\nA relief\n\n" + SECOND);
  }

  @Test
  void headlineIsTheOneThatReadersSee() {
    String page =
        """
        <title>Bridge vote: what it means for you - Example News</title>
        <meta property=og:title content="Both bridges stay open | Example News">
        <meta property=og:site_name content="Example News">
        <nav><ol><li><h1>Bridge vote: what it means for you</h1></ol></nav>
        <article><h2><span>Council</span> <span>Both bridges stay open</span></h2>%s</article>
        """
            .formatted(TEXT);

    assertThat(ArticlePage.of(page).headline()).isEqualTo("Both bridges stay open");
  }

  @Test
  void headingOnThePageIsTheHeadlineWhereTheDeclaredTitlesDisagree() {
    String page =
        """
        <meta property=og:title content="You will not believe what the council did">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridges in Example, a guide"}</script>
        <h1>Both bridges stay open</h1>%s
        """
            .formatted(TEXT);

    assertThat(ArticlePage.of(page).headline()).isEqualTo("Both bridges stay open");
  }

  @Test
  void headingOfTwoPartsHasTheSpaceThatItsTitleHas() {
    String page =
        """
        <title>Bridges: both stay open - The Example</title>
        <meta property=og:title content="Bridges: both stay open - Example City">
        <h1><span>Bridges:</span><span>both stay open</span></h1>%s
        """
            .formatted(TEXT);

    assertThat(ArticlePage.of(page).headline()).isEqualTo("Bridges: both stay open");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Bridges stay open - The Example~Bridges stay open",
        "Bridges stay open – Example.org~Bridges stay open",
        "Example: Bridges stay open~Bridges stay open",
        "Example | City | Bridges stay open~Bridges stay open",
        "Bridges: a vote - and its price~Bridges: a vote - and its price",
        "The Example~The Example",
      })
  void siteIsNoPartOfTheHeadline(String title, String headline) {
    String page =
        "<link rel=canonical href=https://www.example.org/a><title>%s</title>"
            + "<meta property=og:site_name content='The Example'>"
            + "<meta name=application-name content=Example>"
            + TEXT;

    assertThat(ArticlePage.of(page.formatted(title)).headline()).isEqualTo(headline);
  }

  @Test
  void leadAboveTheBodyIsPartOfTheText() {
    String lead = "After a debate of five hours the council has made up its mind.";

    ArticlePage article =
        ArticlePage.of(
            "<header><h1>Bridges stay open</h1><div>By A. B.</div><div>%s</div></header><div>%s</div>"
                .formatted(lead, TEXT + TEXT));

    assertThat(article.text()).startsWith(lead + "\n\n" + FIRST + "\n\n" + SECOND);
  }

  @Test
  void paragraphsOfOneNameThatAreTheArticleAreKept() {
    String page = ("<p class=paywall>" + FIRST + "</p>").repeat(40);

    assertThat(ArticlePage.of(page).text()).hasSize(40 * FIRST.length() + 39 * 2);
  }

  @Test
  void linkInASentenceIsKeptWhateverItIsCalled() {
    String page = "<p>The <a class=tag href=/x>city council</a>" + FIRST.substring(16) + "</p>";

    assertThat(ArticlePage.of(page).text()).isEqualTo(FIRST);
  }

  @Test
  void linesOfOldPagesArePartedByTwoBreaks() {
    assertThat(ArticlePage.of("<body>" + FIRST + "<br><br>" + SECOND + "</body>").text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void declaredFieldsAreRead() {
    ArticlePage article =
        ArticlePage.of(
            """
            <html lang=fr><head>
            <link rel=canonical href=https://example.org/a>
            <meta property=og:site_name content="Example">
            <meta property=og:title content="Les ponts restent ouverts | Example">
            <script type=application/ld+json>{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
            {"@type":["NewsArticle"],"headline":"Les ponts restent ouverts","datePublished":"2022-12-19T10:00:00+01:00",
            "author":[{"@type":"Person","name":"A. Auteur"},{"@type":"Person","name":"B. Auteur"}]}]}</script>
            </head><body>%s</body></html>
            """
                .formatted(TEXT));

    assertThat(article.headline()).isEqualTo("Les ponts restent ouverts");
    assertThat(article.authors()).containsExactly("A. Auteur", "B. Auteur");
    assertThat(article.dates()).containsExactly("2022-12-19T10:00:00+01:00");
    assertThat(article.urls()).containsExactly("https://example.org/a");
    assertThat(article.language()).isEqualTo("fr");
    assertThat(article.publisher()).isEqualTo("Example");
  }

  @Test
  void brokenMetadataDoesNotCostThePage() {
    assertThat(ArticlePage.of("<script type=application/ld+json>{oops</script>" + TEXT).text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void metadataNestedWithoutEndDoesNotCostThePage() {
    String deep = "[".repeat(50_000);

    assertThat(
            ArticlePage.of("<script type=application/ld+json>" + deep + "</script>" + TEXT).text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void articleThatStandsInAPartNamedAsNoiseIsKept() {
    assertThat(ArticlePage.of("<div class=has-sidebar><form>" + TEXT + "</form></div>").text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void pageWithoutTextGivesNone() {
    assertThat(
            ArticlePage.of("<ul><li><a href=/a>A</a></ul><script>var text = 'x';</script>").text())
        .isEmpty();
  }

  @Property(tries = 300)
  void anyMarkupIsRead(@ForAll("markup") String html) {
    assertThat(ArticlePage.of(html).text()).doesNotContain("\u0000");
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<div class=x>",
            "</div>",
            "<a href=y>",
            "</a>",
            "<h1>",
            "</h1>",
            "<br>",
            "<li>",
            "<ul>",
            "<script>",
            "</script>",
            "<table><td>",
            "<article>",
            "</article>",
            "&amp;",
            "<!--",
            "-->",
            "<",
            "\"",
            FIRST,
            "word ",
            "é ")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
