package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTaggerTest {
  private static final EntityModels MODELS = EntityModels.load();
  private static final String[] TYPES = {"person", "place", "organisation", "other"};

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "fr~Vladimir Poutine a rencontré Alexandre Loukachenko à Minsk.~person Vladimir Poutine, person Alexandre Loukachenko, place Minsk",
        "en~Angela Merkel met officials of the European Union in Brussels.~person Angela Merkel, organisation European Union, place Brussels",
        "de~Angela Merkel sprach gestern in Berlin mit Reportern.~person Angela Merkel, place Berlin",
        "es~El presidente José María Aznar viajó ayer a Madrid.~person José María Aznar, place Madrid",
        "it~Il ministro Antonio Tajani è arrivato a Bruxelles.~person Antonio Tajani, place Bruxelles",
        "nl~Minister Guy Verhofstadt was gisteren in Brussel.~person Guy Verhofstadt, place Brussel",
        "pt~O presidente Fernando Henrique Cardoso viajou para Lisboa.~person Fernando Henrique Cardoso, place Lisboa",
        "ru~Владимир Путин прилетел в Москву.~person Владимир Путин, place Москву",
        "uk~Петро Порошенко прибув до Києва.~person Петро Порошенко, place Києва",
        "pl~Donald Tusk przyleciał do Warszawy.~person Donald Tusk, place Warszawy",
        "cs~Miloš Zeman přijel do Prahy.~person Miloš Zeman, place Prahy",
        "bg~Бойко Борисов пристигна в София.~person Бойко Борисов, place София",
        "sl~Borut Pahor je prispel v Ljubljano.~person Borut Pahor, place Ljubljano",
        "da~Statsminister Anders Fogh Rasmussen besøgte Paris.~person Anders Fogh Rasmussen, place Paris",
        "nb~Statsminister Jens Stoltenberg besøkte Paris i går.~person Jens Stoltenberg, place Paris",
        "sv~Statsminister Göran Persson besökte Paris i går.~person Göran Persson, place Paris",
        "fi~Presidentti Sauli Niinistö vieraili Pariisissa.~person Sauli Niinistö, place Pariisissa",
        "hu~Orbán Viktor tegnap Budapestre érkezett.~person Orbán Viktor, place Budapestre",
        "hr~Ivo Sanader jučer je stigao u Zagreb.~person Ivo Sanader, place Zagreb",
        "sr-Latn~Boris Tadić juče je stigao u Beograd.~person Boris Tadić, place Beograd",
        "lv~Valdis Dombrovskis vakar ieradās Rīgā.~person Valdis Dombrovskis, place Rīgā",
        "id~Presiden Joko Widodo tiba di Jakarta.~person Joko Widodo, place Jakarta",
        "sk~Robert Fico včera prišiel do Bratislavy.~person Robert Fico, place Bratislavy",
      })
  void findsPlainNamesInEachLanguage(String language, String text, String expected) {
    assertThat(String.join(", ", tag(tagger(language), text))).isEqualTo(expected);
  }

  @Test
  void nameEndsAtAColon() {
    assertThat(tag(tagger("de"), "Ukraine: Putin droht mit neuen Angriffen"))
        .containsExactly("place Ukraine", "person Putin");
  }

  @Test
  void patronymicHoldsAPersonsNameTogether() {
    assertThat(tag(tagger("en"), "He met Mohammed bin Salman in Riyadh."))
        .containsExactly("person Mohammed bin Salman", "place Riyadh");
  }

  @Test
  void whatWasTaggedBeforeDoesNotMatter() {
    String text = "Emmanuel Macron a reçu Angela Merkel à l’Élysée, selon l’AFP.";
    List<String> alone = tag(tagger("fr"), text);
    EntityTagger used = tagger("fr");
    for (int i = 0; i < 300; i++) {
      tag(used, "Mot" + i + " de la Ville" + i + " et Macron" + i + " chez M. Merkel");
    }
    assertThat(tag(used, text)).isEqualTo(alone).isNotEmpty();
  }

  @Test
  void languageWithoutAModelHasNoTagger() {
    assertThat(MODELS.tagger("tlh")).isEmpty();
    assertThat(MODELS.languages())
        .contains(
            "fr", "en", "de", "es", "nl", "pt", "pl", "ru", "uk", "cs", "bg", "sl", "da", "nb",
            "sv", "fi", "hu", "hr", "sr-Latn", "lv", "id", "it", "ro", "el");
  }

  @Property(tries = 300)
  void namesLieInsideAnyTextInOrder(@ForAll String text) {
    Tokens tokens = new Tokens();
    Spans spans = new Spans();
    new Tokenizer().tokenize(text, tokens);
    tagger("fr").tag(tokens, spans);
    int last = 0;
    for (int k = 0; k < spans.size(); k++) {
      assertThat(spans.first(k)).isGreaterThanOrEqualTo(last);
      assertThat(spans.last(k)).isGreaterThan(spans.first(k)).isLessThanOrEqualTo(tokens.size());
      assertThat(spans.confidence(k)).isBetween(0, 100);
      last = spans.last(k);
    }
  }

  private static EntityTagger tagger(String language) {
    return MODELS.tagger(language).orElseThrow();
  }

  private static List<String> tag(EntityTagger tagger, String text) {
    Tokens tokens = new Tokens();
    Spans spans = new Spans();
    new Tokenizer().tokenize(text, tokens);
    tagger.tag(tokens, spans);
    List<String> found = new ArrayList<>();
    for (int k = 0; k < spans.size(); k++) {
      String exact = text.substring(tokens.start(spans.first(k)), tokens.end(spans.last(k) - 1));
      found.add(TYPES[spans.type(k)] + " " + exact);
    }
    return found;
  }
}
