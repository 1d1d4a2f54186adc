package newswire.enrich.mediatopics.training;

import java.util.Arrays;

/**
 * One article as the trainer sees it.
 *
 * @param known what is known about each top topic; what is learnt only corrects it
 * @param tops the top topics of which one is right
 * @param importance 1 for a section, less for weaker evidence
 */
record Example(int[] words, float[] values, float[] known, int[] tops, float importance) {
  /** Stands for a word that every article has; no word, concept or entity has this key. */
  static final int BIAS = 0;

  /**
   * With a word that every article has. It learns how often the site fills a section, which other
   * words would learn in its place; it is forgotten after the training, as other sites differ.
   */
  Example withBias() {
    int[] more = Arrays.copyOf(words, words.length + 1);
    more[words.length] = BIAS;
    float[] moreValues = Arrays.copyOf(values, words.length + 1);
    moreValues[words.length] = 1;
    return new Example(more, moreValues, known, tops, importance);
  }
}
