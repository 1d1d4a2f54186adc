package newswire.enrich.mediatopics;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the 17 top topics an article prefers: concepts speak by their strength, entities by what
 * they are and by the topics in which they were seen, words where a model knows those of the
 * language. Immutable and thread-safe.
 */
public final class TopLogits {
  /** Number of top topics; they are numbered from 0 in the order of their codes. */
  public static final int TOPS = 17;

  /** What a concept of strength 1 adds for each unit of its value. */
  private static final float CONCEPT_WEIGHT = 0.3f;

  /** What an entity whose class speaks for a topic adds for each unit of its value. */
  private static final float CLASS_WEIGHT = 0.3f;

  /** By concept and top topic. */
  private final float[] weights;

  private final EntityTopics entityTopics;
  private final Map<String, WordModel> models;

  TopLogits(
      Vocabulary vocabulary,
      Terms terms,
      EntityTopics entityTopics,
      Map<String, WordModel> models) {
    this.weights = new float[terms.size() * TOPS];
    WordModel learnt = models.get(WordModel.CONCEPTS);
    for (int concept = 0; concept < terms.size(); concept++) {
      int own = vocabulary.top(terms.topic(concept));
      weights[concept * TOPS + own] = CONCEPT_WEIGHT * terms.strength(concept);
      for (Map.Entry<Integer, Float> other : terms.beside(concept).entrySet()) {
        weights[concept * TOPS + other.getKey()] += CONCEPT_WEIGHT * other.getValue();
      }
      for (int top = 0; learnt != null && top < TOPS; top++) {
        weights[concept * TOPS + top] += learnt.ofConcept(terms.key(concept), top);
      }
    }
    this.entityTopics = entityTopics;
    this.models = models;
  }

  /**
   * From concepts and classes of entities alone, for training what else adds.
   *
   * @param entities content of {@code entities.bin}
   */
  public static TopLogits untrained(Vocabulary vocabulary, Terms terms, byte[] entities) {
    return new TopLogits(vocabulary, terms, EntityTopics.of(entities), Map.of());
  }

  /** Overwrites {@code logits}, one for each top topic. */
  public void compute(String language, TopicFeatures features, float[] logits) {
    Arrays.fill(logits, 0);
    for (int i = 0; i < features.concepts(); i++) {
      int from = features.concept(i) * TOPS;
      for (int top = 0; top < TOPS; top++) {
        logits[top] += weights[from + top] * features.conceptValue(i);
      }
    }
    addEntities(features.entities(), logits);
    WordModel model = words(language);
    if (model != null) {
      model.addWords(logits, features);
    }
  }

  private void addEntities(EntityFeatures entities, float[] logits) {
    for (int i = 0; i < entities.size(); i++) {
      int entityClass = entityTopics.classOf(entities.id(i));
      if (entityClass != EntityTopics.NONE) {
        logits[entityTopics.top(entityClass)] += CLASS_WEIGHT * entities.value(i);
      }
    }
    WordModel model = models.get(WordModel.ENTITIES);
    if (model != null) {
      model.addEntities(logits, entities);
    }
  }

  /** The model of the words of this language, if there is one. */
  @Nullable WordModel words(String language) {
    return models.get(language);
  }
}
