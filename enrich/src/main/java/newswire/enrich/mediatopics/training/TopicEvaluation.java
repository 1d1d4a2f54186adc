package newswire.enrich.mediatopics.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.contract.Entity;
import newswire.enrich.Draft;
import newswire.enrich.mediatopics.MediaTopicClassifier;

/**
 * Measures the media topics on labelled articles and prints Markdown tables. Articles go through
 * the steps before the media topics as in production: their language is detected, not told.
 */
public final class TopicEvaluation {
  private static final int ROUNDS = 3;

  private final MediaTopicClassifier classifier;
  private final PipelineProbe probe = new PipelineProbe();
  private final IdentityHashMap<LabelledArticle, Seen> seen = new IdentityHashMap<>();

  public TopicEvaluation(MediaTopicClassifier classifier) {
    this.classifier = classifier;
  }

  /** What the steps before found in an article, and what the classifier makes of it. */
  record Seen(
      String language,
      List<Entity> entities,
      float[] scores,
      List<MediaTopicClassifier.Sureness> named,
      List<newswire.contract.MediaTopic> topics) {}

  /**
   * Runs all tests for which the folder has data.
   *
   * @param folder of the data sets
   */
  public void print(Path folder, PrintWriter out) throws IOException {
    LabelledSets sets = new LabelledSets(folder);
    List<SingleLabelTest> tests = TopicTests.all(sets);
    out.println(
        "| test | articles | accuracy | macro F1 | weighted F1 | OpenNLP: weighted F1 | F1 by label |");
    out.println("|---|---|---|---|---|---|---|");
    for (SingleLabelTest test : tests) {
      out.println(row(test));
      out.flush();
    }
    out.println();
    out.printf(Locale.ROOT, "Speed, all topics with evidence, one thread: %s.%n%n", speed());
    new Reliability(this).print(tests, out);
    new TranslationAgreement(this).print(sets.ntrex(), out);
  }

  private String row(SingleLabelTest test) throws IOException {
    SingleLabelTest.Result ours = test.run(article -> test.best(see(article).scores()));
    String anchor =
        test.training().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT, "%.3f", test.run(new OpenNlpAnchor(test.training())).weighted());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %s | %s |",
        test.name(),
        ours.articles(),
        ours.accuracy(),
        ours.macro(),
        ours.weighted(),
        anchor,
        ours.labels());
  }

  /** What the steps make of an article; each is read once. */
  Seen see(LabelledArticle article) {
    Seen known = seen.get(article);
    if (known == null) {
      List<Seen> found = new ArrayList<>();
      probe.show(article, draft -> found.add(see(draft)));
      known = found.get(0);
      seen.put(article, known);
    }
    return known;
  }

  private Seen see(Draft draft) {
    List<Entity> entities = draft.entities().orElse(List.of());
    return new Seen(
        draft.language(),
        entities,
        classifier.topScores(
            draft.language(), draft.headlineTokens(), draft.articleTokens(), entities),
        classifier.sureness(
            draft.language(), draft.headlineTokens(), draft.articleTokens(), entities),
        classifier
            .classify(draft.language(), draft.headlineTokens(), draft.articleTokens(), entities)
            .orElse(List.of()));
  }

  /** By the processor time of this thread, which other load on the machine changes little. */
  private String speed() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    long characters = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      characters = 0;
      for (Map.Entry<LabelledArticle, Seen> entry : seen.entrySet()) {
        LabelledArticle article = entry.getKey();
        Seen found = entry.getValue();
        classifier.classify(found.language(), article.headline(), article.body(), found.entities());
        characters += article.body().length();
      }
      double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      best = Math.max(best, seen.size() / seconds);
    }
    return String.format(
        Locale.ROOT,
        "%.0f articles a second of processor time, of %d characters, tokens made afresh",
        best,
        characters / seen.size());
  }
}
