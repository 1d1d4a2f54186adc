package newswire.enrich.mediatopics;

import java.util.Arrays;

/**
 * How strongly the terms of one article speak for each topic: its own concepts, and those of the
 * topics below. Reusable; not thread-safe.
 */
final class TopicScores {
  /** Tokens from which on a text is long: the same number of terms then says less. */
  private static final float USUAL_TOKENS = 250;

  private final Vocabulary vocabulary;
  private final Terms terms;
  private final float[] scores;

  TopicScores(Vocabulary vocabulary, Terms terms) {
    this.vocabulary = vocabulary;
    this.terms = terms;
    this.scores = new float[vocabulary.size()];
  }

  void score(TermHits hits, int tokens) {
    Arrays.fill(scores, 0);
    float scale = tokens > USUAL_TOKENS ? (float) Math.sqrt(USUAL_TOKENS / tokens) : 1;
    for (int i = 0; i < hits.concepts(); i++) {
      int concept = hits.concept(i);
      scores[terms.topic(concept)] += scale * terms.strength(concept) * hits.count(concept);
    }
    for (int topic = scores.length - 1; topic >= 0; topic--) {
      int broader = vocabulary.topic(topic).broader();
      if (broader >= 0) {
        scores[broader] += scores[topic];
      }
    }
  }

  float score(int topic) {
    return scores[topic];
  }
}
