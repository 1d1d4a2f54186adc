package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.contract.Entity;
import newswire.enrich.entities.tagging.EntityModels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShownNamesTest {
  private static EntityFinder finder;
  private static Taggers taggers;

  @BeforeAll
  static void load() throws Exception {
    finder = new EntityFinder(NameIndexes.load(List.of()));
    taggers = new Taggers(EntityModels.load());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Regierung Deutschlands schwieg am Montag. | Deutschland Q183",
        "sv | Sveriges försvar ska stärkas, sade han i Stockholm. | Sverige Q34",
        "nb | Han møtte USAs president i Oslo på mandag. | USA Q30",
        "fi | Pääministeri Petteri Orpo matkusti perjantaina Ukrainaan. | Ukraina Q212",
        "fi | Ranskan presidentti saapui maanantaina Helsinkiin. | Ranska Q142",
        "hu | A miniszterelnök Debrecenben beszélt a rendőrséggel. | Debrecen Q79880",
        "hr | U Hrvatskoj i Sloveniji očekuje se snijeg. | Hrvatska Q224",
        "sk | Premiér Robert Fico rokoval s Vladimirom Putinom. | Vladimir Putin Q7747",
        "lv | Latvijas un Igaunijas attiecības ir labas. | Latvija Q211",
        "bg | Европейската комисия е доволна от решението. | Европейска комисия Q8880",
        "pl | Rada miasta w Poznaniu przyjęła budżet. | Poznań Q268",
        "pl | Tematem rozmowy była sytuacja na granicy z Białorusią. | Białoruś Q184"
      })
  void nameInACaseIsLinkedAndShownInTheFormItIsKnownBy(String language, String text, String found) {
    assertThat(find(text, language)).contains(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der Präsident war am Montag in Paris. | Paris Q90",
        "sv | Han bor i Paris, sade hon. | Paris Q90"
      })
  void nameThatEndsLikeAGenitiveIsItself(String language, String text, String found) {
    assertThat(find(text, language)).contains(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pl | Prezydent Rosji Władimir Putin jest w Paryżu. | Paryż",
        "cs | Ruský prezident Vladimir Putin je v Paříži. | Paříž",
        "ru | В Сбербанке не ответили. | Сбербанк",
        "de | Die CDU kritisierte den Besuch in Berlin. | CDU",
        "en | WASHINGTON (Reuters) - The White House said on Monday it would wait. | Washington",
        "nl | Feyenoord heeft zondag in Rotterdam met 2-0 van Ajax gewonnen. | Ajax"
      })
  void namesAreShownInTheFormTheyAreKnownBy(String language, String text, String name) {
    assertThat(entities(text, language)).extracting(Entity::name).contains(name);
  }

  private static List<String> find(String text, String language) {
    return entities(text, language).stream().map(ShownNamesTest::line).toList();
  }

  private static List<Entity> entities(String text, String language) {
    return finder.find(
        taggers.headline(FoundEntities.tokens(""), language),
        taggers.body(FoundEntities.tokens(text), language),
        language);
  }

  private static String line(Entity entity) {
    String uri = String.valueOf(entity.uri());
    return entity.name() + " " + uri.substring(uri.lastIndexOf('/') + 1);
  }
}
