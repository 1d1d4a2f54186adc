package newswire.enrich.entities.tagging;

/**
 * What a trained tagger knows of one language: quantised weights by feature hash, transitions, the
 * lexicon of clusters. Immutable, shared by all threads.
 */
final class TaggerModel {
  private static final int LABELS = Labels.COUNT;

  private final int[] keys;
  private final byte[] rows;
  private final int[] transitions;
  private final float scale;
  private final Lexicon lexicon;

  private TaggerModel(int[] keys, byte[] rows, int[] transitions, float scale, Lexicon lexicon) {
    this.keys = keys;
    this.rows = rows;
    this.transitions = transitions;
    this.scale = scale;
    this.lexicon = lexicon;
  }

  /**
   * @param features compact keys, distinct and not 0
   * @param weights a row of {@link Labels#COUNT} for each feature
   * @param scale what one step of a weight is worth in log odds
   */
  static TaggerModel of(
      int[] features, byte[] weights, int[] transitions, float scale, Lexicon lexicon) {
    int length = Math.max(4, features.length + features.length / 2);
    int[] keys = new int[length];
    byte[] rows = new byte[length * LABELS];
    for (int i = 0; i < features.length; i++) {
      int slot = slot(features[i], length);
      while (keys[slot] != 0) {
        slot = slot + 1 == length ? 0 : slot + 1;
      }
      keys[slot] = features[i];
      System.arraycopy(weights, i * LABELS, rows, slot * LABELS, LABELS);
    }
    return new TaggerModel(keys, rows, transitions, scale, lexicon);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  int[] transitions() {
    return transitions;
  }

  float scale() {
    return scale;
  }

  /** Adds the weights of a feature to the scores from {@code offset} on. */
  void addTo(int[] scores, int offset, long feature) {
    int row = row(feature);
    if (row < 0) {
      return;
    }
    for (int label = 0; label < LABELS; label++) {
      scores[offset + label] += rows[row + label];
    }
  }

  private int row(long feature) {
    int key = key(feature);
    int length = keys.length;
    int slot = slot(key, length);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return slot * LABELS;
      }
      slot = slot + 1 == length ? 0 : slot + 1;
    }
    return -1;
  }

  static int key(long feature) {
    int key = Keys.compact(feature);
    return key == 0 ? 1 : key;
  }

  private static int slot(int key, int length) {
    return (int) (((key & 0xFFFFFFFFL) * length) >>> 32);
  }
}
