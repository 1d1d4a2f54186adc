package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import newswire.contract.LinkCandidate;
import newswire.contract.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Measures links as ELEVANT (Bast, Hertel, Prange 2022) does in its mode "ignored", so that figures
 * compare with those it publishes: a link is right if its span, or its span widened to whole words,
 * is that of an annotated mention of the same entity. Any other link inside the annotated part is
 * wrong, also where the annotators marked nothing or knew no entity. Mentions that are optional, of
 * unknown entities, or part of another mention need not be found.
 */
final class LinkEvaluation {
  private static final String IN_WORDS = "'\"_";

  private final NameIndexes indexes;

  LinkEvaluation(NameIndexes indexes) {
    this.indexes = indexes;
  }

  /** Where a link was made: one mention, one entity. */
  record Prediction(int start, int end, int id) {}

  /**
   * Three scores.
   *
   * @param all over everything annotated
   * @param held over the entities that the indexes hold: others count neither as annotated nor as
   *     linked
   * @param marked like {@code all} without the links where annotators marked nothing
   */
  record Scores(LinkScore all, LinkScore held, LinkScore marked) {
    static final Scores NONE =
        new Scores(new LinkScore(0, 0, 0), new LinkScore(0, 0, 0), new LinkScore(0, 0, 0));

    Scores plus(Scores other) {
      return new Scores(all.plus(other.all), held.plus(other.held), marked.plus(other.marked));
    }
  }

  Scores score(LinkDocument document, List<Prediction> predictions) {
    Map<Long, List<LinkDocument.Gold>> gold = new HashMap<>();
    int required = 0;
    int requiredHeld = 0;
    for (LinkDocument.Gold label : document.gold()) {
      gold.computeIfAbsent(words(document, label.start(), label.end()), k -> new ArrayList<>())
          .add(label);
      required += label.isRequired() ? 1 : 0;
      requiredHeld += label.isRequired() && isHeld(label.id()) ? 1 : 0;
    }
    Scores scores =
        new Scores(
            new LinkScore(0, 0, required),
            new LinkScore(0, 0, requiredHeld),
            new LinkScore(0, 0, required));
    for (Prediction prediction : predictions) {
      if (prediction.start() >= document.from() && prediction.end() <= document.to()) {
        long span = words(document, prediction.start(), prediction.end());
        scores = scores.plus(score(prediction, gold.getOrDefault(span, List.of())));
      }
    }
    return scores;
  }

  private Scores score(Prediction prediction, List<LinkDocument.Gold> labels) {
    List<LinkDocument.Gold> agreeing =
        labels.stream().filter(label -> label.id() == prediction.id()).toList();
    if (!agreeing.isEmpty() && agreeing.stream().noneMatch(LinkDocument.Gold::isRequired)) {
      return Scores.NONE;
    }
    LinkScore score = new LinkScore(agreeing.isEmpty() ? 0 : 1, 1, 0);
    LinkScore none = Scores.NONE.all();
    return new Scores(
        score, isHeld(prediction.id()) ? score : none, labels.isEmpty() ? none : score);
  }

  /** The links of one document as body text. */
  static List<Prediction> predictions(List<Entity> entities) {
    return predictions(entities, false);
  }

  /** The links, and the first candidate of each entity that is left open. */
  static List<Prediction> withFirstCandidates(List<Entity> entities) {
    return predictions(entities, true);
  }

  private static List<Prediction> predictions(List<Entity> entities, boolean candidates) {
    List<Prediction> predictions = new ArrayList<>();
    for (Entity entity : entities) {
      int id = id(entity, candidates);
      if (id != 0) {
        for (Mention mention : entity.mentions()) {
          predictions.add(new Prediction(mention.start(), mention.end(), id));
        }
      }
    }
    return predictions;
  }

  /** The Wikidata id without its letter, 0 where an entity has none. */
  private static int id(Entity entity, boolean orFirstCandidate) {
    @Nullable String uri = entity.uri();
    @Nullable List<LinkCandidate> candidates = entity.candidates();
    if (orFirstCandidate && candidates != null) {
      uri = candidates.get(0).uri();
    }
    return uri == null ? 0 : Integer.parseInt(uri.substring(Entity.WIKIDATA.length() + 1));
  }

  boolean isHeld(int id) {
    return indexes.all().stream().anyMatch(index -> index.entities.find(id) >= 0);
  }

  /** A span widened to whole words, both ends in one number. */
  private static long words(LinkDocument document, int start, int end) {
    String text = document.text();
    int from = start;
    while (from > 0 && isInWord(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && isInWord(text.charAt(to))) {
      to++;
    }
    boolean opens = text.charAt(from) == '"' && text.indexOf('"', from + 1) >= to;
    return ((long) (opens ? from + 1 : from) << 32) | to;
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || IN_WORDS.indexOf(c) >= 0;
  }
}
