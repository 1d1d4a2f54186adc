package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswire.contract.Article;
import newswire.contract.Article.Body;
import newswire.contract.ArticleUri;
import newswire.contract.DerivedField;
import newswire.contract.Structure;
import newswire.contract.Structure.Precision;
import newswire.enrich.structure.StructureAnalyzer;
import org.junit.jupiter.api.Test;

class TextOriginTest {
  private static final String BODY =
      "By Jane Doe\n\n(Rome, Paris, 19 décembre 2022). Le président rencontre son homologue.";
  private static final Instant LATER = Instant.parse("2022-12-19T00:00:00Z");

  @Test
  void textSaysWhatTheSourceLeftOut() {
    TextOrigin origin = TextOrigin.of(article(null, null, null), structure(BODY), LATER);

    assertThat(origin.article().contentCreated()).isEqualTo("2022-12-19T00:00:00-00:00");
    assertThat(origin.article().located()).isEqualTo("Rome, Paris");
    assertThat(origin.article().by()).isEqualTo("Jane Doe");
    assertThat(origin.derived())
        .containsExactly(
            new DerivedField("contentCreated", "dateline", Precision.DAY),
            new DerivedField("located", "dateline", null),
            new DerivedField("by", "byline", null));
  }

  @Test
  void whatTheSourceSaidStays() {
    Article article = article("2020-01-01T00:00:00Z", "Genève", "Une rédactrice");

    TextOrigin origin = TextOrigin.of(article, structure(BODY), LATER);

    assertThat(origin.article()).isSameAs(article);
    assertThat(origin.derived()).isEmpty();
  }

  @Test
  void dateAfterReceiptIsNotBelieved() {
    TextOrigin origin =
        TextOrigin.of(article(null, null, null), structure(BODY), LATER.minusMillis(1));

    assertThat(origin.article().contentCreated()).isNull();
    assertThat(origin.article().located()).isEqualTo("Rome, Paris");
  }

  @Test
  void yearOfADayWithoutOneIsNotGuessed() {
    Structure structure = structure("PARIS, 3 mars (Reuters) - Le ministre a parlé.");

    TextOrigin origin = TextOrigin.of(article(null, null, null), structure, LATER);

    assertThat(origin.article().contentCreated()).isNull();
    assertThat(origin.article().located()).isEqualTo("PARIS");
  }

  @Test
  void withoutStructureNothingIsDerived() {
    Article article = article(null, null, null);

    assertThat(TextOrigin.of(article, null, LATER).article()).isSameAs(article);
  }

  private static Structure structure(String body) {
    return new StructureAnalyzer().analyze(body);
  }

  private static Article article(String created, String located, String by) {
    return new Article(
        ArticleUri.ofUrl("https://example.org/a"),
        null,
        null,
        null,
        created,
        by,
        located,
        null,
        List.of(new Body("main", "text/plain", null, null, BODY)),
        null,
        null);
  }
}
