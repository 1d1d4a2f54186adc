package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import newswire.contract.Entity;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;

/** An article in Italian, of which no marked text was trained on: what it names, and no more. */
class ItalianEntitiesTest {
  private static final String HEADLINE = "Meloni riceve Macron a Roma: al centro l'Ucraina";
  private static final String BODY =
      """
      ROMA - La presidente del Consiglio Giorgia Meloni ha ricevuto ieri il presidente francese \
      Emmanuel Macron. Al centro del colloquio la guerra in Ucraina e i rapporti tra l'Unione \
      europea e gli Stati Uniti.

      «Lavoriamo insieme», ha detto Meloni al termine dell'incontro. In serata Macron è ripartito \
      per Parigi. Il ministro Antonio Tajani sarà venerdì a Bruxelles per una riunione della Nato.

      A Milano la Fiat ha annunciato nuovi investimenti, scrive il Corriere della Sera.
      """;

  @Test
  void everythingThatTheArticleNamesIsFound() throws IOException {
    EntityFinder finder = new EntityFinder(NameIndexes.load(List.of()));
    Taggers taggers = new Taggers(EntityModels.load());
    List<Entity> entities =
        finder.find(
            taggers.headline(tokens(HEADLINE), "it"), taggers.body(tokens(BODY), "it"), "it");
    assertThat(entities.stream().map(ItalianEntitiesTest::line))
        .containsExactlyInAnyOrder(
            "person Giorgia Meloni 3",
            "person Emmanuel Macron 3",
            "person Antonio Tajani 1",
            "place Roma 2",
            "place Ucraina 2",
            "place Stati Uniti 1",
            "place Parigi 1",
            "place Bruxelles 1",
            "place Milano 1",
            "organisation Unione europea 1",
            "organisation Nato 1",
            "organisation Fiat 1",
            "organisation Corriere della Sera 1");
  }

  private static Tokens tokens(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    return tokens;
  }

  private static String line(Entity entity) {
    return entity.type().name().toLowerCase(Locale.ROOT)
        + " "
        + entity.name()
        + " "
        + entity.frequency();
  }
}
