package newswire.enrich.entities.tagging;

/**
 * What a trained tagger knows of one language: quantised weights by feature hash, transitions, the
 * lexicon of clusters. Immutable, shared by all threads.
 *
 * <p>A feature's row is three longs, so that one cache line mostly holds it: sixteen weights of a
 * byte each, 128 added to each, in the first two; the seventeenth and the key in the third.
 */
final class TaggerModel {
  private static final int LABELS = Labels.COUNT;
  private static final int ROW = 3;
  private static final int KEY = 32;
  private static final int ZERO = 128;

  /** Every other byte of a long, with room for sums beside it. */
  private static final long LANES = 0x00FF00FF00FF00FFL;

  /** A filter of eight bits a feature lets one unknown feature in twenty pass. */
  private static final int FEATURES_A_WORD = 8;

  private final long[] filter;
  private final long[] rows;
  private final int length;
  private final int[] transitions;
  private final float scale;
  private final Lexicon lexicon;

  private TaggerModel(long[] filter, long[] rows, int[] transitions, float scale, Lexicon lexicon) {
    this.filter = filter;
    this.rows = rows;
    this.length = rows.length / ROW;
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
    long[] filter = new long[Math.max(1, features.length / FEATURES_A_WORD)];
    long[] rows = new long[length * ROW];
    for (int i = 0; i < features.length; i++) {
      int slot = slot(features[i], length);
      while (rows[slot * ROW + ROW - 1] != 0) {
        slot = slot + 1 == length ? 0 : slot + 1;
      }
      pack(weights, i * LABELS, features[i], rows, slot * ROW);
      filter[slot(features[i], filter.length)] |= bits(features[i]);
    }
    return new TaggerModel(filter, rows, transitions, scale, lexicon);
  }

  private static void pack(byte[] weights, int from, int key, long[] rows, int row) {
    for (int label = 0; label < LABELS; label++) {
      rows[row + label / 8] |= (long) (weights[from + label] + ZERO) << (label % 8 * 8);
    }
    rows[row + ROW - 1] |= (long) key << KEY;
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

  /**
   * Adds the weights of the first {@code count} features, and overwrites the array, which has room
   * for twice as many: those that the model may know are gathered first, and where they may stand
   * looked at, without a branch, so that the processor waits for memory once and not for each. Four
   * weights are added at a time, in lanes of 16 bits, which the sums of 257 features fit.
   */
  void addAll(int[] scores, int offset, long[] features, int count) {
    int candidates = gather(features, count);
    for (int i = 0; i < candidates; i++) {
      features[count + i] = rows[slot((int) features[i], length) * ROW + ROW - 1];
    }
    long even = 0;
    long odd = 0;
    long evenAbove = 0;
    long oddAbove = 0;
    int last = 0;
    int found = 0;
    for (int i = 0; i < candidates; i++) {
      int key = (int) features[i];
      int home = slot(key, length) * ROW;
      int row = (int) (features[count + i] >>> KEY) == key ? home : find(key);
      if (row >= 0) {
        found++;
        even += rows[row] & LANES;
        odd += rows[row] >>> 8 & LANES;
        evenAbove += rows[row + 1] & LANES;
        oddAbove += rows[row + 1] >>> 8 & LANES;
        last += (int) rows[row + 2] & 0xFF;
      }
    }
    int zero = found * ZERO;
    for (int lane = 0; lane < 4; lane++) {
      scores[offset + 2 * lane] += lane(even, lane) - zero;
      scores[offset + 2 * lane + 1] += lane(odd, lane) - zero;
      scores[offset + 2 * lane + 8] += lane(evenAbove, lane) - zero;
      scores[offset + 2 * lane + 9] += lane(oddAbove, lane) - zero;
    }
    scores[offset + LABELS - 1] += last - zero;
  }

  private static int lane(long sums, int lane) {
    return (int) (sums >>> (lane * 16)) & 0xFFFF;
  }

  private int gather(long[] features, int count) {
    int candidates = 0;
    for (int i = 0; i < count; i++) {
      int key = key(features[i]);
      features[candidates] = key;
      candidates += mayKnow(key) ? 1 : 0;
    }
    return candidates;
  }

  /** False for most features without a row, which most that are asked for are. */
  private boolean mayKnow(int key) {
    long bits = bits(key);
    return (filter[slot(key, filter.length)] & bits) == bits;
  }

  private int find(int key) {
    int row = slot(key, length) * ROW;
    for (int known = (int) (rows[row + 2] >>> KEY);
        known != key;
        known = (int) (rows[row + 2] >>> KEY)) {
      if (known == 0) {
        return -1;
      }
      row = row + ROW == rows.length ? 0 : row + ROW;
    }
    return row;
  }

  /**
   * Two bits of a word of the filter, by the lower end of the key: its upper end picks the word.
   */
  private static long bits(int key) {
    return 1L << key | 1L << (key >>> 6);
  }

  static int key(long feature) {
    int key = Keys.compact(feature);
    return key == 0 ? 1 : key;
  }

  private static int slot(int key, int length) {
    return (int) (((key & 0xFFFFFFFFL) * length) >>> 32);
  }
}
