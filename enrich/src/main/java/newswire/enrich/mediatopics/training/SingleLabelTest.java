package newswire.enrich.mediatopics.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A test whose articles have one label of a few: the label is guessed whose topics score highest;
 * nothing is guessed where no topic has any. Each label names the top topics that it covers.
 *
 * @param name row in the table
 * @param topics for each label, first digits of the codes of its top topics
 * @param training articles of the same set, for a classifier that has to be trained; may be empty
 * @param articles all with a label of these
 */
record SingleLabelTest(
    String name,
    Map<String, List<String>> topics,
    List<LabelledArticle> training,
    List<LabelledArticle> articles) {

  /** Guesses the label of an article, empty if it cannot. */
  interface Guesser {
    String guess(LabelledArticle article);
  }

  /**
   * Figures of one run.
   *
   * @param f1 by label
   */
  record Result(
      int articles, double accuracy, double macro, double weighted, Map<String, Double> f1) {
    String labels() {
      StringBuilder cells = new StringBuilder();
      f1.forEach((label, f) -> cells.append(String.format(Locale.ROOT, " %s %.2f", label, f)));
      return cells.toString().strip();
    }
  }

  Result run(Guesser guesser) {
    List<String> labels = new ArrayList<>(new TreeMap<>(topics).keySet());
    int[][] confusion = new int[labels.size()][labels.size()];
    for (LabelledArticle article : articles) {
      int guessed = labels.indexOf(guesser.guess(article));
      if (guessed >= 0) {
        confusion[labels.indexOf(article.label())][guessed]++;
      }
    }
    return result(labels, confusion);
  }

  /** The label whose topics score highest, empty if nothing speaks for or against any topic. */
  String best(float[] scores) {
    String best = "";
    float highest = Arrays.equals(scores, new float[scores.length]) ? 0 : Float.NEGATIVE_INFINITY;
    for (Map.Entry<String, List<String>> label : new TreeMap<>(topics).entrySet()) {
      for (String top : label.getValue()) {
        float score = scores[Integer.parseInt(top) - 1];
        if (score > highest) {
          highest = score;
          best = label.getKey();
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
      String name = labels.get(label);
      long gold = articles.stream().filter(article -> article.label().equals(name)).count();
      int guessed = 0;
      for (int other = 0; other < labels.size(); other++) {
        guessed += confusion[other][label];
      }
      double f = gold + guessed == 0 ? 0 : 2.0 * confusion[label][label] / (gold + guessed);
      f1.put(name, f);
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
