package newswire.enrich.structure;

import java.util.Map;

/**
 * An article and what a person said of its lines. Immutable.
 *
 * @param key corpus and id
 * @param judgements by number of line, from 1, blank lines not counted; other lines are the article
 */
record JudgedArticle(String key, String body, Map<Integer, Judgement> judgements) {

  JudgedArticle {
    judgements = Map.copyOf(judgements);
  }

  /** Whether errors in it may be looked at while the rules change. */
  boolean mayBeLookedAt() {
    String hash = Judgement.sha256(key);
    return Character.digit(hash.charAt(hash.length() - 1), 16) % 2 == 0;
  }
}
