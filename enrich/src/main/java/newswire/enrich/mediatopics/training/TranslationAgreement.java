package newswire.enrich.mediatopics.training;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether an article gets the same top topics in every language: those of its English original
 * against those of its translations. Not a measure of right topics, but one that needs no labels.
 */
final class TranslationAgreement {
  private final TopicEvaluation evaluation;

  TranslationAgreement(TopicEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Counts of one language. */
  private static final class Counts {
    int articles;
    int tagged;
    int tags;
    int expected;
    int same;

    double f1() {
      return tags + expected == 0 ? 0 : 2.0 * same / (tags + expected);
    }
  }

  /**
   * @param articles of NTREX: the label is the story, the language NTREX's code
   */
  void print(List<LabelledArticle> articles, PrintWriter out) {
    Map<String, Set<String>> original = new HashMap<>();
    articles.stream()
        .filter(article -> article.language().equals("eng"))
        .forEach(article -> original.put(article.label(), tops(article)));
    Map<String, Counts> languages = new TreeMap<>();
    for (LabelledArticle article : articles) {
      add(
          languages.computeIfAbsent(article.language(), language -> new Counts()),
          original.getOrDefault(article.label(), Set.of()),
          tops(article));
    }
    out.println("| NTREX | translations | tagged | precision | recall | F1 |");
    out.println("|---|---|---|---|---|---|");
    languages.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("eng"))
        .sorted(
            Map.Entry.<String, Counts>comparingByValue((a, b) -> Double.compare(b.f1(), a.f1())))
        .forEach(entry -> out.println(row(entry.getKey(), entry.getValue())));
  }

  private Set<String> tops(LabelledArticle article) {
    return evaluation.see(article).topics().stream()
        .map(topic -> topic.code())
        .filter(code -> code.endsWith("000000"))
        .collect(Collectors.toSet());
  }

  private static void add(Counts counts, Set<String> expected, Set<String> found) {
    counts.articles++;
    counts.tagged += found.isEmpty() ? 0 : 1;
    counts.tags += found.size();
    counts.expected += expected.size();
    Set<String> same = new HashSet<>(expected);
    same.retainAll(found);
    counts.same += same.size();
  }

  private static String row(String language, Counts counts) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.2f | %.2f | %.2f |",
        language,
        counts.articles,
        counts.tagged,
        counts.tags == 0 ? 0 : (double) counts.same / counts.tags,
        counts.expected == 0 ? 0 : (double) counts.same / counts.expected,
        counts.f1());
  }
}
