package newswire.enrich.mediatopics.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswire.contract.Entity;
import newswire.enrich.Draft;
import newswire.enrich.mediatopics.MediaTopicClassifier;
import newswire.enrich.mediatopics.MediaTopicClassifier.Sureness;

/**
 * Makes {@code confidence.tsv}: the share of right tags by how sure the rules were of them, rising
 * (isotonic regression by pooling adjacent violators, Ayer et al. 1955). For the preferred top
 * topic, right is what section or keyword assert, on French articles of the second half of May 2020
 * and Spanish training articles and easy ones in English and Russian, once with terms and once with
 * entities alone; for the other tags, what was judged by hand. For one training.
 */
final class ConfidenceTrainer {
  private static final int LEAST_TAGS = 12;

  private final MediaTopicClassifier classifier;
  private final PipelineProbe probe = new PipelineProbe();
  private final Map<String, List<Tag>> tags = new TreeMap<>();

  /**
   * @param classifier whose sureness is to be understood
   */
  ConfidenceTrainer(MediaTopicClassifier classifier) {
    this.classifier = classifier;
  }

  /** One tag. */
  private record Tag(double sureness, boolean right) {}

  /** Tags that were pooled. */
  private record Pool(int tags, double right, double sureness) {
    double share() {
      return (right + 1) / (tags + 2);
    }

    Pool plus(Pool other) {
      int sum = tags + other.tags;
      return new Pool(
          sum, right + other.right, (sureness * tags + other.sureness * other.tags) / sum);
    }
  }

  /**
   * The file's text.
   *
   * @param judgements files of tags judged by hand
   */
  String table(LabelledSets sets, List<Path> judgements) throws IOException {
    Map<String, LabelledArticle> byId = new HashMap<>();
    Stream.of(sets.orangeSum(), sets.telegram(), sets.fakeNewsSpanish())
        .flatMap(List::stream)
        .forEach(article -> byId.put(TagSample.id(article), article));
    TopicTests.tuning(sets).forEach(this::addLabelled);
    for (Path file : judgements) {
      addJudged(Files.readAllLines(file, UTF_8), byId);
    }
    return table();
  }

  private void addLabelled(SingleLabelTest test) {
    for (LabelledArticle article : test.articles()) {
      List<String> right =
          test.topics().getOrDefault(article.label(), List.of()).stream()
              .map(top -> "medtop:" + top + "000000")
              .toList();
      probe.show(
          article,
          draft -> {
            add(surenesses(draft, draft.language()), "top", right);
            add(surenesses(draft, "und"), "entities", right);
          });
    }
  }

  private void add(List<Sureness> found, String kind, List<String> right) {
    found.stream()
        .filter(tag -> tag.kind().equals(kind))
        .max(Comparator.comparingDouble(Sureness::value))
        .ifPresent(tag -> add(kind, new Tag(tag.value(), right.contains(tag.code()))));
  }

  private void addJudged(List<String> lines, Map<String, LabelledArticle> byId) {
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      LabelledArticle article = cells.length == 5 ? byId.get(cells[2]) : null;
      if (article != null) {
        probe.show(
            article,
            draft ->
                surenesses(draft, draft.language()).stream()
                    .filter(tag -> tag.code().equals(cells[3]) && !tag.kind().equals("top"))
                    .forEach(tag -> add(tag.kind(), new Tag(tag.value(), cells[4].equals("yes")))));
      }
    }
  }

  private void add(String kind, Tag tag) {
    tags.computeIfAbsent(kind, k -> new ArrayList<>()).add(tag);
  }

  private List<Sureness> surenesses(Draft draft, String language) {
    List<Entity> entities = draft.entities().orElse(List.of());
    return classifier.sureness(language, draft.headlineTokens(), draft.articleTokens(), entities);
  }

  private String table() {
    StringBuilder table =
        new StringBuilder(
            "# Share of right tags by how sure the rules were: kind, sureness, percent.\n"
                + "# Made by `newswire train mediatopics`.\n");
    tags.forEach(
        (kind, ofKind) -> {
          for (Pool pool : pools(ofKind)) {
            table.append(
                String.format(
                    Locale.ROOT, "%s\t%.3f\t%.0f%n", kind, pool.sureness(), 100 * pool.share()));
          }
        });
    return table.toString();
  }

  private static List<Pool> pools(List<Tag> ofKind) {
    ofKind.sort(Comparator.comparingDouble(Tag::sureness));
    int size = Math.max(LEAST_TAGS, ofKind.size() / 12);
    List<Pool> pools = new ArrayList<>();
    for (int from = 0; from < ofKind.size(); from += size) {
      List<Tag> slice = ofKind.subList(from, Math.min(ofKind.size(), from + size));
      Pool pool =
          new Pool(
              slice.size(),
              slice.stream().filter(Tag::right).count(),
              slice.stream().mapToDouble(Tag::sureness).average().orElse(0));
      while (!pools.isEmpty() && pools.get(pools.size() - 1).share() >= pool.share()) {
        pool = pools.remove(pools.size() - 1).plus(pool);
      }
      pools.add(pool);
    }
    return pools;
  }
}
