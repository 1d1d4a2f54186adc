package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import newswire.contract.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Measures links on annotated documents: over all that annotators linked, and over what the name
 * indexes hold. A link where the annotators have none, or another one, is wrong in both.
 */
final class LinkEvaluation {
  private final NameIndexes indexes;

  LinkEvaluation(NameIndexes indexes) {
    this.indexes = indexes;
  }

  /** Where a link was made: one mention, one entity. */
  record Prediction(int start, int end, int id) {}

  /**
   * Two scores.
   *
   * @param all over everything annotated
   * @param held over the entities that the indexes hold
   */
  record Scores(LinkScore all, LinkScore held) {
    Scores plus(Scores other) {
      return new Scores(all.plus(other.all), held.plus(other.held));
    }
  }

  Scores score(LinkDocument document, List<Prediction> predictions) {
    Map<Long, LinkDocument.Gold> bySpan = new HashMap<>();
    int gold = 0;
    int held = 0;
    for (LinkDocument.Gold label : document.gold()) {
      LinkDocument.@Nullable Gold other = bySpan.get(span(label.start(), label.end()));
      if (other == null || (other.optional() && !label.optional())) {
        bySpan.put(span(label.start(), label.end()), label);
      }
      if (label.id() != 0 && !label.optional()) {
        gold++;
        held += isHeld(label.id()) ? 1 : 0;
      }
    }
    int right = 0;
    int links = 0;
    for (Prediction prediction : predictions) {
      LinkDocument.@Nullable Gold label = bySpan.get(span(prediction.start(), prediction.end()));
      if (label != null && label.optional()) {
        continue;
      }
      links++;
      right += label != null && label.id() == prediction.id() ? 1 : 0;
    }
    return new Scores(new LinkScore(right, links, gold), new LinkScore(right, links, held));
  }

  /** The links of one document as body text. */
  static List<Prediction> predictions(List<Entity> entities) {
    List<Prediction> predictions = new ArrayList<>();
    for (Entity entity : entities) {
      @Nullable String uri = entity.uri();
      if (uri != null) {
        int id = Integer.parseInt(uri.substring(Entity.WIKIDATA.length() + 1));
        for (Mention mention : entity.mentions()) {
          predictions.add(new Prediction(mention.start(), mention.end(), id));
        }
      }
    }
    return predictions;
  }

  boolean isHeld(int id) {
    return indexes.all().stream().anyMatch(index -> index.entities.find(id) >= 0);
  }

  private static long span(int start, int end) {
    return ((long) start << 32) | end;
  }
}
