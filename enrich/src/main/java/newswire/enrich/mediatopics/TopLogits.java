package newswire.enrich.mediatopics;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How strongly an article speaks for each of the 17 top topics: concepts by their strength, and the
 * words of its language where a model knows them. Immutable and thread-safe.
 */
public final class TopLogits {
  /** Number of top topics; they are numbered from 0 in the order of their codes. */
  public static final int TOPS = 17;

  /** What a concept of strength 1 adds for each unit of its value. */
  private static final float CONCEPT_WEIGHT = 0.3f;

  private final int[] tops;
  private final float[] weights;
  private final Map<String, WordModel> words;

  TopLogits(Vocabulary vocabulary, Terms terms, Map<String, WordModel> words) {
    this.tops = new int[terms.size()];
    this.weights = new float[terms.size()];
    for (int concept = 0; concept < tops.length; concept++) {
      tops[concept] = vocabulary.top(terms.topic(concept));
      weights[concept] = CONCEPT_WEIGHT * terms.strength(concept);
    }
    this.words = words;
  }

  /** From concepts alone, for training what words add. */
  public static TopLogits ofConcepts(Vocabulary vocabulary, Terms terms) {
    return new TopLogits(vocabulary, terms, Map.of());
  }

  /** Overwrites {@code logits}, one for each top topic. */
  public void compute(String language, TopicFeatures features, float[] logits) {
    Arrays.fill(logits, 0);
    for (int i = 0; i < features.concepts(); i++) {
      int concept = features.concept(i);
      logits[tops[concept]] += weights[concept] * features.conceptValue(i);
    }
    WordModel model = words(language);
    if (model != null) {
      model.addTo(logits, features);
    }
  }

  /** The model of the words of this language, if there is one. */
  @Nullable WordModel words(String language) {
    return words.get(language);
  }
}
