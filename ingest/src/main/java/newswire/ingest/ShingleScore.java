package newswire.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well texts were extracted, as the article-extraction benchmark of Zyte (Scrapinghub) defines
 * it: on each page the runs of four words that are in both texts, that are in one too many and that
 * are missing, as shares of all; precision and recall are the means over the pages, F1 is made of
 * the two means. One thread.
 */
final class ShingleScore {
  private static final int RUN = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<Double> precisions = new ArrayList<>();
  private final List<Double> recalls = new ArrayList<>();

  /** Adds one page and says how its own F1 is. */
  double add(String expected, String found) {
    Map<List<String>, Integer> missing = runs(expected);
    Map<List<String>, Integer> had = runs(found);
    int expectedCount = sum(missing);
    int foundCount = sum(had);
    int common = 0;
    for (Map.Entry<List<String>, Integer> run : had.entrySet()) {
      common += Math.min(run.getValue(), missing.getOrDefault(run.getKey(), 0));
    }
    double precision = foundCount == 0 ? 0 : (double) common / foundCount;
    double recall = expectedCount == 0 ? 0 : (double) common / expectedCount;
    if (foundCount > 0) {
      precisions.add(precision);
    }
    if (expectedCount > 0) {
      recalls.add(recall);
    }
    return f1(precision, recall);
  }

  int pages() {
    return recalls.size();
  }

  double precision() {
    return mean(precisions);
  }

  double recall() {
    return mean(recalls);
  }

  double f1() {
    return f1(precision(), recall());
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1); i++) {
      List<String> run = words.subList(i, Math.min(i + RUN, words.size()));
      if (!run.isEmpty()) {
        runs.merge(run, 1, Integer::sum);
      }
    }
    return runs;
  }

  private static int sum(Map<List<String>, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
