package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.LinkCandidate;
import newswire.contract.Mention;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTest {
  private static EntityFinder finder;
  private static Taggers taggers;

  @BeforeAll
  static void load() throws IOException {
    finder = new EntityFinder(NameIndexes.load(List.of()));
    taggers = new Taggers(EntityModels.load());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Le président russe Vladimir Poutine est à Paris.",
        "en | The Russian president, Vladimir Putin, is in Paris.",
        "de | Der russische Präsident Wladimir Putin ist in Paris.",
        "es | El presidente ruso, Vladímir Putin, está en París.",
        "it | Il presidente russo Vladimir Putin è a Parigi.",
        "nl | De Russische president Vladimir Poetin is in Parijs.",
        "pt | O presidente russo Vladimir Putin está em Paris.",
        "pl | Prezydent Rosji Władimir Putin jest w Paryżu.",
        "ru | Президент Владимир Путин прибыл в Париж.",
        "uk | Президент Володимир Путін прибув до Парижа.",
        "cs | Ruský prezident Vladimir Putin je v Paříži."
      })
  void onePersonHasOneIdInAllLanguagesAndScripts(String language, String text) {
    assertThat(uris(find(text, language))).contains("Q7747", "Q90");
  }

  @Test
  void inflectedNamesBelongToThePersonNamedInFull() {
    List<Entity> entities =
        find("Владимир Путин прилетел в Минск. Путина встретили. Путину задали вопрос.", "ru");
    assertThat(entities)
        .filteredOn(entity -> entity.type() == Entity.Type.PERSON)
        .singleElement()
        .extracting(Entity::frequency)
        .isEqualTo(3);
  }

  @Test
  void teamsAreNotTakenForTheirCountries() {
    String text =
        "Germany beat Spain 2-1 in the World Cup semifinal in Moscow. The coach praised the striker"
            + " who scored both goals before halftime. The match drew a record crowd.";
    assertThat(uris(find(text, "en"))).contains("Q649").doesNotContain("Q183", "Q29");
  }

  @Test
  void citiesThatMayBeClubsAreLeftOpenAmongClubs() {
    String text =
        "Le Paris Saint-Germain a battu l'Olympique de Marseille. L'entraîneur de l'OM a regretté"
            + " vingt minutes d'absence. Lyon reçoit Monaco lundi.";
    List<Entity> entities = find(text, "fr");
    assertThat(uris(entities)).contains("Q483020", "Q132885").doesNotContain("Q456", "Q235");
    assertThat(entities)
        .filteredOn(entity -> "Olympique de Marseille".equals(entity.name()))
        .singleElement()
        .extracting(Entity::frequency)
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pt | Lula recebeu Javier Milei. O presidente Luiz Inácio Lula da Silva sorriu. | Lula",
        "en | The singer Margaret Hodgson left. Margaret said nothing. | Margaret",
      })
  void personNamedInFullIsAlsoCalledByAGivenOrMiddleName(
      String language, String text, String name) {
    assertThat(find(text, language))
        .flatExtracting(Entity::mentions)
        .filteredOn(mention -> mention.exact().equals(name))
        .singleElement()
        .extracting(Mention::form)
        .isEqualTo(Mention.Form.SHORT);
  }

  @Test
  void givenNameOfTwoIsNeithers() {
    assertThat(find("Margaret Hodgson met Margaret Lindley. Margaret Lindley left.", "en"))
        .extracting(Entity::frequency)
        .containsExactlyInAnyOrder(1, 2);
    assertThat(find("Margaret Hodgson met Margaret Lindley. Margaret said nothing.", "en"))
        .allMatch(entity -> entity.frequency() == 1);
  }

  @Test
  void headingSettlesThatAnArticleIsAboutSports() {
    String text = "CRICKET - PAKISTAN NEED 48 RUNS TO BEAT ENGLAND.\nMOSCOW 1996-08-26\n";
    assertThat(uris(find(text, "en"))).contains("Q649").doesNotContain("Q843", "Q145", "Q21");
  }

  @Test
  void agencyInBracketsAfterACityIsNotTheCity() {
    assertThat(find("BERLIN (AP) - Angela Merkel spoke in Berlin. The AP reported it.", "en"))
        .filteredOn(entity -> "http://www.wikidata.org/entity/Q64".equals(entity.uri()))
        .allSatisfy(
            berlin ->
                assertThat(berlin.mentions()).noneMatch(mention -> mention.exact().equals("AP")));
  }

  @Test
  void acronymMadeOfTheCapitalsOfANameIsThatName() {
    assertThat(
            find(
                "O TSE decidiu ontem. O Tribunal Superior Eleitoral fica em Brasília. O TSE"
                    + " publicou o resultado.",
                "pt"))
        .filteredOn(entity -> entity.type() == Entity.Type.ORGANISATION)
        .singleElement()
        .extracting(Entity::name, Entity::frequency)
        .containsExactly("Tribunal Superior Eleitoral", 3);
  }

  @Test
  void companyIsKnownWithItsLegalForm() {
    assertThat(uris(find("Shares of Microsoft Corp rose in New York on Monday.", "en")))
        .contains("Q2283");
  }

  /** Q1065 has its seat in a country that such an article does not speak of. */
  @Test
  void worldOrganisationIsLinkedWhereverTheArticleTakesPlace() {
    String text =
        "The UN said that Brazil, which hosts the summit, had asked Germany, France and Japan for"
            + " more money. Emmanuel Macron was in Berlin.";
    assertThat(uris(find(text, "en"))).contains("Q1065", "Q155", "Q3052772");
  }

  @Test
  void frenchCompanyIsOfTheArticlesCountry() {
    String text =
        "La SNCF a interrompu le trafic entre Marseille, Toulon et Aix-en-Provence. Le préfet"
            + " s'est rendu à Marseille, en France.";
    assertThat(uris(find(text, "fr"))).contains("Q13646", "Q23482");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bundestag beschließt Haushalt – Kritik von Grünen und Linken",
        "Merz trifft Macron in Paris",
        "Hochwasser: Feuerwehr rettet Kinder aus Bus"
      })
  void germanHeadlineIsNotOneName(String headline) {
    assertThat(find(headline, "de"))
        .flatExtracting(Entity::mentions)
        .allSatisfy(mention -> assertThat(mention.exact()).doesNotContain(" "));
  }

  @Test
  void doubtfulLinkIsLeftOpen() {
    List<Entity> entities = find("John Smith met Michael Brown.", "en");
    assertThat(entities).isNotEmpty().allMatch(entity -> entity.uri() == null);
  }

  @Test
  void whatIsLeftOpenHasCandidatesTheLikeliestFirst() {
    assertThat(find("He went to Springfield.", "en"))
        .singleElement()
        .satisfies(
            entity -> {
              assertThat(entity.linkStatus()).isEqualTo(Entity.LinkStatus.AMBIGUOUS);
              assertThat(entity.candidates())
                  .hasSizeBetween(2, Entity.MOST_CANDIDATES)
                  .allMatch(candidate -> candidate.uri().startsWith(Entity.WIKIDATA))
                  .isSortedAccordingTo(
                      Comparator.comparingInt(LinkCandidate::confidence).reversed());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He was in London on Monday. | Q84",
        "Naples is a city in Italy. | Q2634",
        "The ship left the harbour of Porto on Monday. | Q36433",
        "The euro zone grew by 0.3 percent, Eurostat said. | Q217659",
        "Deutsche Bank said it would cut 500 jobs. | Q66048",
        "Belgium and the others agreed. | Q31"
      })
  void whoeverIsByFarTheBestKnownIsLinkedInOneSentence(String text, String id) {
    assertThat(uris(find(text, "en"))).contains(id);
  }

  @Test
  void aCountryAfterACommaSaysWhichTownIsMeant() {
    assertThat(uris(find("He was born in Paris, Texas, and never left.", "en")))
        .doesNotContain("Q90");
    assertThat(uris(find("He was born in Paris, France, and never left.", "en"))).contains("Q90");
  }

  @Test
  void datesAndOrdinaryWordsAreNoNames() {
    assertThat(
            find(
                "March was cold. It has been raining since Monday. Il était une fois. La plupart.",
                "en"))
        .isEmpty();
  }

  @Test
  void partsThatAreNoProseBreedNothing() {
    String text = "Paris est calme. Vladimir Poutine vit à Moscou.";
    Tokens body = tokens(text);
    FieldText tagged = taggers.body(body, "fr");
    FieldText part = new FieldText(body, tagged.spans(), text.indexOf("Vladimir"), text.length());
    assertThat(uris(finder.find(new FieldText(tokens(""), null), part, "fr")))
        .containsExactly("Q90");
  }

  private static List<Entity> find(String text, String language) {
    return finder.find(
        taggers.headline(tokens(""), language), taggers.body(tokens(text), language), language);
  }

  private static List<String> uris(List<Entity> entities) {
    return entities.stream()
        .map(Entity::uri)
        .filter(uri -> uri != null)
        .map(uri -> uri.substring(Entity.WIKIDATA.length()))
        .toList();
  }

  private static Tokens tokens(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    return tokens;
  }
}
