package newswire.enrich.mediatopics.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A test whose articles have one label of a few: the label is guessed whose topics score highest.
 * Each label names the top topics that it covers.
 *
 * @param name row in the table
 * @param topics for each label, first digits of the codes of its top topics
 * @param articles all with a label of these
 */
record SingleLabelTest(
    String name, Map<String, List<String>> topics, List<LabelledArticle> articles) {

  /** Gives the 17 top topics a score each, in the order of their codes. */
  interface TopScorer {
    float[] score(LabelledArticle article);
  }

  /**
   * Figures of one run.
   *
   * @param f1 by label
   */
  record Result(
      int articles, double accuracy, double macro, double weighted, Map<String, Double> f1) {
    String row(String name) {
      StringBuilder cells = new StringBuilder();
      f1.forEach((label, f) -> cells.append(String.format(Locale.ROOT, " %s %.2f", label, f)));
      return String.format(
          Locale.ROOT,
          "| %s | %d | %.3f | %.3f | %.3f |%s |",
          name,
          articles,
          accuracy,
          macro,
          weighted,
          cells);
    }
  }

  Result run(TopScorer scorer) {
    List<String> labels = new ArrayList<>(new TreeMap<>(topics).keySet());
    int[][] confusion = new int[labels.size()][labels.size()];
    for (LabelledArticle article : articles) {
      float[] scores = scorer.score(article);
      confusion[labels.indexOf(article.label())][best(labels, scores)]++;
    }
    return result(labels, confusion);
  }

  private int best(List<String> labels, float[] scores) {
    int best = 0;
    float highest = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < labels.size(); label++) {
      for (String top : topics.getOrDefault(labels.get(label), List.of())) {
        float score = scores[Integer.parseInt(top) - 1];
        if (score > highest) {
          highest = score;
          best = label;
        }
      }
    }
    return best;
  }

  private Result result(List<String> labels, int[][] confusion) {
    Map<String, Double> f1 = new TreeMap<>();
    double macro = 0;
    double weighted = 0;
    int right = 0;
    for (int label = 0; label < labels.size(); label++) {
      int gold = 0;
      int guessed = 0;
      for (int other = 0; other < labels.size(); other++) {
        gold += confusion[label][other];
        guessed += confusion[other][label];
      }
      double f = gold + guessed == 0 ? 0 : 2.0 * confusion[label][label] / (gold + guessed);
      f1.put(labels.get(label), f);
      right += confusion[label][label];
      macro += f / labels.size();
      weighted += f * gold / articles.size();
    }
    return new Result(
        articles.size(),
        (double) right / articles.size(),
        macro,
        weighted,
        Collections.unmodifiableMap(f1));
  }
}
