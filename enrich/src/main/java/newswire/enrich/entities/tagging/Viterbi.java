package newswire.enrich.entities.tagging;

/** Finds the best sequence of labels of a sentence. For one thread at a time. */
final class Viterbi {
  private static final int LABELS = Labels.COUNT;
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;
  private static final int[] CLOSING = closing();

  private final int[] transitions;
  private byte[] back = new byte[1024 * LABELS];
  private int[] current = new int[LABELS];
  private int[] next = new int[LABELS];

  Viterbi(int[] transitions) {
    this.transitions = transitions;
  }

  /**
   * Labels tokens 0 to {@code size}, whose scores stand from {@code offset} on, into {@code labels}
   * from {@code first} on.
   */
  void decode(int[] scores, int offset, int size, byte[] labels, int first) {
    if (back.length < size * LABELS) {
      back = new byte[size * LABELS * 2];
    }
    for (int label = 0; label < LABELS; label++) {
      current[label] = Labels.opens(label) ? scores[offset + label] : IMPOSSIBLE;
    }
    for (int i = 1; i < size; i++) {
      step(scores, offset + i * LABELS, i * LABELS);
      int[] swap = current;
      current = next;
      next = swap;
    }
    int best = Labels.OUTSIDE;
    for (int label : CLOSING) {
      best = current[label] > current[best] ? label : best;
    }
    for (int i = size - 1; i >= 0; i--) {
      labels[first + i] = (byte) best;
      best = back[i * LABELS + best];
    }
  }

  private void step(int[] scores, int offset, int row) {
    for (int label = 0; label < LABELS; label++) {
      int[] before = Labels.BEFORE[label];
      int best = before[0];
      int value = IMPOSSIBLE * 2;
      for (int previous : before) {
        int candidate = current[previous] + transitions[previous * LABELS + label];
        if (candidate > value) {
          value = candidate;
          best = previous;
        }
      }
      next[label] = value + scores[offset + label];
      back[row + label] = (byte) best;
    }
  }

  private static int[] closing() {
    int[] result = new int[1 + 2 * Labels.TYPES];
    int n = 0;
    for (int label = 0; label < LABELS; label++) {
      if (Labels.closes(label)) {
        result[n++] = label;
      }
    }
    return result;
  }
}
