package newswire.enrich.mediatopics.training;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import newswire.contract.MediaTopic;

/**
 * Whether confidence says what it promises: of the most relevant top topic of each article, which
 * share is the one that the label asserts, by confidence.
 */
final class Reliability {
  private static final int[] LOWER = {0, 40, 50, 60, 70, 80, 90};

  private final TopicEvaluation evaluation;

  Reliability(TopicEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  void print(List<SingleLabelTest> tests, PrintWriter out) {
    double[] tags = new double[LOWER.length];
    double[] right = new double[LOWER.length];
    double[] confidence = new double[LOWER.length];
    for (SingleLabelTest test : tests) {
      for (LabelledArticle article : test.articles()) {
        List<MediaTopic> topics = evaluation.see(article).topics();
        if (!topics.isEmpty()) {
          MediaTopic first = topics.get(0);
          int bin = bin(first.confidence());
          tags[bin]++;
          confidence[bin] += first.confidence();
          right[bin] +=
              test.topics().getOrDefault(article.label(), List.of()).stream()
                      .anyMatch(top -> first.code().equals("medtop:" + top + "000000"))
                  ? 1
                  : 0;
        }
      }
    }
    out.println("| confidence | first tags | mean confidence | right, % |");
    out.println("|---|---|---|---|");
    for (int bin = 0; bin < LOWER.length; bin++) {
      if (tags[bin] > 0) {
        out.printf(
            Locale.ROOT,
            "| from %d | %.0f | %.0f | %.0f |%n",
            LOWER[bin],
            tags[bin],
            confidence[bin] / tags[bin],
            100 * right[bin] / tags[bin]);
      }
    }
    out.println();
  }

  private static int bin(int confidence) {
    int bin = 0;
    for (int i = 0; i < LOWER.length; i++) {
      bin = confidence >= LOWER[i] ? i : bin;
    }
    return bin;
  }
}
