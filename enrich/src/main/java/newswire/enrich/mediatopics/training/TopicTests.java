package newswire.enrich.mediatopics.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The tests of level one: which articles, and which top topics each of their labels covers. */
final class TopicTests {
  /** French articles from this day on are for measuring alone. */
  static final String FRENCH_TEST_FROM = "2020-06-01";

  private static final List<String> ARTS = List.of("01", "08");
  private static final List<String> POLITICS = List.of("11", "16");

  static final Map<String, List<String>> SECTIONS =
      Map.of(
          "politique", List.of("11"),
          "culture", List.of("01"),
          "environnement", List.of("06"),
          "sante", List.of("07"),
          "high-tech", List.of("13"),
          "fait-divers", List.of("02", "03"));

  private static final Map<String, List<String>> MASAKHA =
      Map.of(
          "business", List.of("04", "09"),
          "entertainment", ARTS,
          "health", List.of("07"),
          "politics", POLITICS,
          "religion", List.of("12"),
          "sports", List.of("15"),
          "technology", List.of("13"));

  private static final Map<String, List<String>> BBC =
      Map.of(
          "business", List.of("04"),
          "entertainment", List.of("01"),
          "politics", List.of("11"),
          "sport", List.of("15"),
          "tech", List.of("13"));

  private static final Map<String, List<String>> SPANISH =
      Map.of(
          "economy", List.of("04"),
          "education", List.of("05"),
          "entertainment", ARTS,
          "health", List.of("07"),
          "politics", POLITICS,
          "science", List.of("13"),
          "security", List.of("02"),
          "society", List.of("14"),
          "sport", List.of("15"));

  private static final Map<String, List<String>> TELEGRAM =
      Map.of(
          "society", List.of("02", "03", "05", "11", "14", "16"),
          "economy", List.of("04", "09"),
          "technology", List.of("13"),
          "sports", List.of("15"),
          "entertainment", ARTS);

  private TopicTests() {}

  static List<SingleLabelTest> all(LabelledSets sets) throws IOException {
    List<SingleLabelTest> tests = new ArrayList<>();
    tests.add(
        test(
            "French press sections, from " + FRENCH_TEST_FROM,
            SECTIONS,
            sets.orangeSum(),
            article -> article.date().compareTo(FRENCH_TEST_FROM) >= 0));
    List<LabelledArticle> masakha = sets.masakhaNews();
    for (String language : List.of("en", "fr")) {
      tests.add(
          test(
              "MasakhaNEWS dev, " + language,
              MASAKHA,
              masakha,
              article -> article.language().equals(language) && article.part().equals("dev")));
    }
    tests.add(test("BBC 2004-2005, en", BBC, sets.bbc(), article -> true));
    tests.add(
        test(
            "Spanish press, es",
            SPANISH,
            sets.fakeNewsSpanish(),
            article -> article.part().equals("development")));
    for (String language : List.of("en", "ru")) {
      tests.add(
          test(
              "Telegram categories, " + language,
              TELEGRAM,
              sets.telegram(),
              article -> article.language().equals(language)));
    }
    return tests;
  }

  /** Leaves only those of the labels that these articles have. */
  static SingleLabelTest test(
      String name,
      Map<String, List<String>> topics,
      List<LabelledArticle> articles,
      Predicate<LabelledArticle> chosen) {
    List<LabelledArticle> kept =
        articles.stream().filter(chosen).filter(a -> topics.containsKey(a.label())).toList();
    Map<String, List<String>> present = new HashMap<>();
    kept.forEach(a -> present.put(a.label(), topics.getOrDefault(a.label(), List.of())));
    return new SingleLabelTest(name, Map.copyOf(present), kept);
  }
}
