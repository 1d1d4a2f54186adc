package newswire.enrich.mediatopics.training;

/**
 * What training found out about the words of one language, about entities or about concepts.
 *
 * @param words keys, ascending
 * @param weights by top topic and word
 * @param least the weight from which on a word is worth keeping
 */
record LearntWords(int[] words, float[][] weights, float least) {
  /**
   * Only what speaks for topics. What speaks against one is mostly what the site writes about
   * instead, and no other site has to.
   */
  LearntWords speakingFor() {
    float[][] positive = new float[weights.length][];
    for (int top = 0; top < weights.length; top++) {
      positive[top] = weights[top].clone();
      for (int word = 0; word < words.length; word++) {
        positive[top][word] = Math.max(0, positive[top][word]);
      }
    }
    return new LearntWords(words, positive, least);
  }
}
