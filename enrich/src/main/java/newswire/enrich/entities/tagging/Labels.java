package newswire.enrich.entities.tagging;

/**
 * The labels of tokens: outside, or begin, inside, last and unit of one of four types (BILOU), and
 * which label may follow which. Immutable.
 */
final class Labels {
  static final int TYPES = 4;
  static final int OUTSIDE = 0;
  static final int BEGIN = 0;
  static final int INSIDE = 1;
  static final int LAST = 2;
  static final int UNIT = 3;
  static final int PARTS = 4;
  static final int COUNT = 1 + PARTS * TYPES;

  /** For each label, the labels that may stand before it. */
  static final int[][] BEFORE = before();

  private Labels() {}

  static int of(int type, int part) {
    return 1 + PARTS * type + part;
  }

  static int type(int label) {
    return (label - 1) >> 2;
  }

  static int part(int label) {
    return label == OUTSIDE ? -1 : (label - 1) & 3;
  }

  /** Whether a sentence or another name may begin after the label. */
  static boolean closes(int label) {
    return label == OUTSIDE || part(label) >= LAST;
  }

  /** Whether a sentence may begin with the label. */
  static boolean opens(int label) {
    return label == OUTSIDE || part(label) == BEGIN || part(label) == UNIT;
  }

  static boolean follows(int before, int label) {
    if (opens(label)) {
      return closes(before);
    }
    return !closes(before) && type(before) == type(label);
  }

  private static int[][] before() {
    int[][] result = new int[COUNT][];
    for (int label = 0; label < COUNT; label++) {
      int[] row = new int[COUNT];
      int n = 0;
      for (int previous = 0; previous < COUNT; previous++) {
        if (follows(previous, label)) {
          row[n++] = previous;
        }
      }
      result[label] = java.util.Arrays.copyOf(row, n);
    }
    return result;
  }
}
