package newswire.enrich.mediatopics;

import java.util.Arrays;

/**
 * How strongly one article speaks for each topic: by the terms of its own concepts and those of the
 * topics below, a top topic also by entities. Reusable; not thread-safe.
 */
final class TopicScores {
  /** Tokens from which on a text is long: the same number of terms then says less. */
  private static final float USUAL_TOKENS = 250;

  private final Vocabulary vocabulary;
  private final Terms terms;
  private final EntityTopics entityTopics;
  private final float[] scores;
  private final float[] ofEntities = new float[TopLogits.TOPS];
  private float scale = 1;

  TopicScores(Vocabulary vocabulary, Terms terms, EntityTopics entityTopics) {
    this.vocabulary = vocabulary;
    this.terms = terms;
    this.entityTopics = entityTopics;
    this.scores = new float[vocabulary.size()];
  }

  void score(TopicFeatures features, int tokens) {
    scale = tokens > USUAL_TOKENS ? (float) Math.sqrt(USUAL_TOKENS / tokens) : 1;
    Arrays.fill(scores, 0);
    TermHits hits = features.hits();
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
    addEntities(features.entities());
  }

  private void addEntities(EntityFeatures entities) {
    Arrays.fill(ofEntities, 0);
    for (int i = 0; i < entities.size(); i++) {
      int entityClass = entityTopics.classOf(entities.id(i));
      if (entityClass != EntityTopics.NONE) {
        ofEntities[entityTopics.top(entityClass)] += ofEntity(entities, i);
      }
    }
    for (int top = 0; top < ofEntities.length; top++) {
      scores[top] += ofEntities[top];
    }
  }

  /** Of a topic, from terms and entities. */
  float score(int topic) {
    return scores[topic];
  }

  /** What terms alone say of a top topic. */
  float ofTerms(int top) {
    return scores[top] - ofEntities[top];
  }

  /** What one term adds to the topic of its concept. */
  float ofTerm(TermHits hits, int term) {
    return scale * terms.strength(terms.concept(term)) * hits.termCount(term);
  }

  /** What an entity adds to the top topic of its class, 0 if it has none. */
  float ofEntity(EntityFeatures entities, int i) {
    int entityClass = entityTopics.classOf(entities.id(i));
    return entityClass == EntityTopics.NONE
        ? 0
        : scale * entityTopics.strength(entityClass) * entities.count(i);
  }

  /** The top topic that an entity adds to, or {@link EntityTopics#NONE}. */
  int topOfEntity(EntityFeatures entities, int i) {
    int entityClass = entityTopics.classOf(entities.id(i));
    return entityClass == EntityTopics.NONE ? EntityTopics.NONE : entityTopics.top(entityClass);
  }
}
