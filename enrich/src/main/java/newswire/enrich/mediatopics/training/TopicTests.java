package newswire.enrich.mediatopics.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The tests of level one: which articles, and which top topics each of their labels covers. */
final class TopicTests {
  /** French articles from this day on are for choosing settings and fitting confidences. */
  static final String FRENCH_TUNING_FROM = "2020-05-16";

  /** French articles from this day on are for measuring alone. */
  static final String FRENCH_TEST_FROM = "2020-06-01";

  /** The part of the Telegram categories with which annotators were checked. */
  private static final String EASY = "honey";

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
    List<LabelledArticle> orange = sets.orangeSum();
    tests.add(
        test(
            "French press sections, from " + FRENCH_TEST_FROM,
            SECTIONS,
            orange,
            article -> article.date().compareTo(FRENCH_TUNING_FROM) < 0,
            article -> article.date().compareTo(FRENCH_TEST_FROM) >= 0));
    List<LabelledArticle> masakha = sets.masakhaNews();
    masakha.stream()
        .map(LabelledArticle::language)
        .distinct()
        .sorted(
            Comparator.comparing((String language) -> !language.matches("en|fr"))
                .thenComparing(language -> language))
        .forEach(language -> tests.add(masakha(language, masakha)));
    tests.add(test("BBC 2004-2005, en", BBC, sets.bbc(), article -> false, article -> true));
    tests.add(
        test(
            "Spanish press, es",
            SPANISH,
            sets.fakeNewsSpanish(),
            article -> article.part().equals("train"),
            article -> article.part().equals("development")));
    for (String language : List.of("en", "ru")) {
      tests.add(
          test(
              "Telegram categories, hard part, " + language,
              TELEGRAM,
              sets.telegram(),
              article -> false,
              article -> article.language().equals(language) && !article.part().endsWith(EASY)));
    }
    return tests;
  }

  /** What settings are chosen on and confidences fitted on. */
  static List<SingleLabelTest> tuning(LabelledSets sets) throws IOException {
    return List.of(
        test(
            "French press sections, tuning",
            SECTIONS,
            sets.orangeSum(),
            article -> false,
            article ->
                article.date().compareTo(FRENCH_TUNING_FROM) >= 0
                    && article.date().compareTo(FRENCH_TEST_FROM) < 0),
        test(
            "Spanish press, train",
            SPANISH,
            sets.fakeNewsSpanish(),
            article -> false,
            article -> article.part().equals("train")),
        test(
            "Telegram categories, easy part",
            TELEGRAM,
            sets.telegram(),
            article -> false,
            article -> article.part().endsWith(EASY)));
  }

  private static SingleLabelTest masakha(String language, List<LabelledArticle> articles) {
    return test(
        "MasakhaNEWS dev, " + language,
        MASAKHA,
        articles,
        article -> article.language().equals(language) && article.part().equals("train"),
        article -> article.language().equals(language) && article.part().equals("dev"));
  }

  /** Leaves only those of the labels that these articles have. */
  static SingleLabelTest test(
      String name,
      Map<String, List<String>> topics,
      List<LabelledArticle> articles,
      Predicate<LabelledArticle> training,
      Predicate<LabelledArticle> chosen) {
    List<LabelledArticle> labelled =
        articles.stream().filter(article -> topics.containsKey(article.label())).toList();
    List<LabelledArticle> kept = labelled.stream().filter(chosen).toList();
    Map<String, List<String>> present = new HashMap<>();
    kept.forEach(a -> present.put(a.label(), topics.getOrDefault(a.label(), List.of())));
    return new SingleLabelTest(
        name, Map.copyOf(present), labelled.stream().filter(training).toList(), kept);
  }
}
