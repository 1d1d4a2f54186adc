package newswire.enrich.entities;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures other linkers on a benchmark by their own output, and reads the scores that ELEVANT
 * publishes for them: the two must agree if links are counted in the same way. Not thread-safe.
 */
final class PeerLinks {
  private final LinkCorpora corpora;
  private final LinkEvaluation evaluation;

  PeerLinks(LinkCorpora corpora, LinkEvaluation evaluation) {
    this.corpora = corpora;
    this.evaluation = evaluation;
  }

  /** Adds a row for each linker whose folder lies beside the benchmark. */
  void measure(String benchmark, Path file, LinkReport report) throws IOException {
    Path peers = file.resolveSibling("peers");
    if (!Files.isDirectory(peers)) {
      return;
    }
    String name = String.valueOf(file.getFileName());
    String part = "." + name.substring(0, name.indexOf('.')) + ".";
    try (Stream<Path> folders = Files.list(peers).sorted()) {
      for (Path folder : folders.toList()) {
        @Nullable Path published = find(folder, part + "eval_results");
        if (published != null) {
          report.addPublished(benchmark, folder.getFileName().toString(), published(published));
        }
        @Nullable Path links = find(folder, part + "linked_articles");
        if (links != null) {
          report.add(benchmark, folder.getFileName().toString(), score(links));
        }
      }
    }
  }

  private LinkEvaluation.Scores score(Path file) throws IOException {
    List<LinkDocument> documents = corpora.elevant(file);
    List<List<LinkEvaluation.Prediction>> links = corpora.predictions(file);
    LinkEvaluation.Scores scores = LinkEvaluation.Scores.NONE;
    for (int i = 0; i < documents.size(); i++) {
      scores = scores.plus(evaluation.score(documents.get(i), links.get(i)));
    }
    return scores;
  }

  private LinkScore published(Path file) throws IOException {
    JsonNode entity = corpora.json(file).at("/IGNORED/mention_types/entity");
    int right = entity.path("true_positives").asInt();
    return new LinkScore(
        right, right + entity.path("false_positives").asInt(), entity.path("ground_truth").asInt());
  }

  private static @Nullable Path find(Path folder, String part) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().contains(part))
          .findFirst()
          .orElse(null);
    }
  }
}
