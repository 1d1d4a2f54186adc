package newswire.enrich.mediatopics.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import newswire.enrich.mediatopics.MediaTopicClassifier;

/** Measures the media topics on labelled articles and prints a Markdown table. */
public final class TopicEvaluation {
  private static final int ROUNDS = 3;

  private final MediaTopicClassifier classifier;

  public TopicEvaluation(MediaTopicClassifier classifier) {
    this.classifier = classifier;
  }

  /**
   * Runs all tests for which the folder has data.
   *
   * @param folder of the data sets
   */
  public void print(Path folder, PrintWriter out) throws IOException {
    List<SingleLabelTest> tests = TopicTests.all(new LabelledSets(folder));
    out.println("| test | articles | accuracy | macro F1 | weighted F1 | F1 by label |");
    out.println("|---|---|---|---|---|---|");
    for (SingleLabelTest test : tests) {
      out.println(test.run(this::scores).row(test.name()));
    }
    out.println();
    out.printf(Locale.ROOT, "Speed, all topics with evidence, one thread: %s.%n", speed(tests));
  }

  private float[] scores(LabelledArticle article) {
    return classifier
        .topScores(article.language(), article.headline(), article.body())
        .orElseThrow(() -> new IllegalStateException("no terms for " + article.language()));
  }

  /** By the processor time of this thread, which other load on the machine changes little. */
  private String speed(List<SingleLabelTest> tests) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    long characters = 0;
    int articles = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      characters = 0;
      articles = 0;
      for (SingleLabelTest test : tests) {
        for (LabelledArticle article : test.articles()) {
          classifier.classify(article.language(), article.headline(), article.body());
          characters += article.body().length();
          articles++;
        }
      }
      best = Math.max(best, articles / ((threads.getCurrentThreadCpuTime() - start) / 1e9));
    }
    return String.format(
        Locale.ROOT,
        "%.0f articles a second of processor time, of %d characters",
        best,
        characters / articles);
  }
}
