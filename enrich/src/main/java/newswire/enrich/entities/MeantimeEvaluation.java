package newswire.enrich.entities;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures links on MEANTIME, whose mentions are whole noun phrases and whose articles are marked
 * in part. A link counts where it touches a mention of a linked entity: it is right if one of those
 * is of the same entity. Recall is over the pairs of an article and an entity.
 */
final class MeantimeEvaluation {
  private MeantimeEvaluation() {}

  /**
   * Counts of one corpus or article.
   *
   * @param right links that touch a mention of their entity
   * @param links links that touch any mention
   * @param found pairs of article and entity with a right link
   * @param held pairs whose entity the index holds
   */
  record Counts(int right, int links, int found, int held) {
    Counts plus(Counts other) {
      return new Counts(
          right + other.right, links + other.links, found + other.found, held + other.held);
    }
  }

  static Counts score(LinkDocument document, List<LinkEvaluation.Prediction> predictions) {
    Set<Integer> found = new HashSet<>();
    int right = 0;
    int links = 0;
    for (LinkEvaluation.Prediction link : predictions) {
      List<LinkDocument.Gold> touched =
          document.gold().stream()
              .filter(label -> label.start() < link.end() && label.end() > link.start())
              .toList();
      links += touched.isEmpty() ? 0 : 1;
      if (touched.stream().anyMatch(label -> label.id() == link.id())) {
        right++;
        found.add(link.id());
      }
    }
    Set<Integer> held = new HashSet<>();
    document.gold().stream()
        .filter(label -> label.id() != 0)
        .forEach(label -> held.add(label.id()));
    return new Counts(right, links, found.size(), held.size());
  }
}
