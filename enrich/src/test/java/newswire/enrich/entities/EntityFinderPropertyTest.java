package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswire.contract.Entity;
import newswire.contract.Mention;
import newswire.contract.TextField;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

class EntityFinderPropertyTest {
  private static final EntityFinder FINDER = finder();

  @Property(tries = 2000)
  void mentionsStandWhereTheySay(
      @ForAll("texts") String headline, @ForAll("texts") String body, @ForAll("tags") String tag) {
    for (Entity entity : FINDER.find(text(headline), text(body), tag)) {
      assertThat(entity.frequency()).isEqualTo(entity.mentions().size());
      for (Mention mention : entity.mentions()) {
        String field = mention.field() == TextField.HEADLINE ? headline : body;
        assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.exact());
      }
    }
  }

  @Property(tries = 300)
  void theSameArticleGivesTheSameEntities(
      @ForAll("texts") String body, @ForAll("tags") String tag) {
    List<Entity> first = FINDER.find(text(""), text(body), tag);
    FINDER.find(text("Angela Merkel"), text("Paris, Texas"), "en");
    assertThat(FINDER.find(text(""), text(body), tag)).isEqualTo(first);
  }

  @Provide
  Arbitrary<String> tags() {
    return Arbitraries.of("fr", "en", "de", "es", "ru", "pl", "und", "tr", "ar", "x-private");
  }

  /** Names, words and punctuation in any order, with anything that Unicode has between them. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "The",
            "Le",
            "L’",
            "Union",
            "européenne",
            "Vladimir Poutine",
            "Poutine",
            "Paris",
            "U.S.",
            "J.K.",
            "Mr",
            "groupe",
            "Wagner",
            "(UE)",
            ".",
            " ",
            "\n\n",
            "-",
            "'",
            "«",
            "»",
            "March",
            "Москва",
            "Лукашенко",
            "İstanbul",
            "ﬁ",
            "ß",
            "e\u0301",
            "\u00ad",
            "\ud83d",
            "\udcaf");
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(4);
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, pieces), net.jqwik.api.Tuple.of(1, anything));
    Arbitrary<String> spaced =
        Combinators.combine(piece, Arbitraries.of(" ", "", " ")).as(String::concat);
    return spaced.list().ofMaxSize(20).map(list -> String.join("", list));
  }

  private static FieldText text(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    return new FieldText(tokens, null);
  }

  private static EntityFinder finder() {
    try {
      return new EntityFinder(NameIndexes.load(List.of()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
