package newswire.enrich.entities.tagging;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the best sequence of labels of a sentence. For one thread at a time. */
final class Viterbi {
  private static final int LABELS = Labels.COUNT;
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;
  private static final int[] CLOSING = labels(Labels::closes);
  private static final int[] OPENING = labels(Labels::opens);

  private final int[] transitions;

  /** For each label, the largest transition from it to one that opens. */
  private final int[] most = new int[LABELS];

  /** The smallest transition from no name to a label that opens. */
  private final int least;

  private final int[] rivals = new int[CLOSING.length];
  private byte[] back = new byte[1024 * LABELS];
  private int[] current = new int[LABELS];
  private int[] next = new int[LABELS];

  Viterbi(int[] transitions) {
    this.transitions = transitions;
    int smallest = Integer.MAX_VALUE;
    for (int label : OPENING) {
      smallest = Math.min(smallest, transitions[Labels.OUTSIDE * LABELS + label]);
    }
    this.least = smallest;
    for (int before : CLOSING) {
      most[before] = IMPOSSIBLE;
      for (int label : OPENING) {
        most[before] = Math.max(most[before], transitions[before * LABELS + label]);
      }
    }
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
    int count = findRivals();
    for (int label : OPENING) {
      int best = Labels.OUTSIDE;
      int value = current[best] + transitions[label];
      for (int k = 0; k < count; k++) {
        int candidate = current[rivals[k]] + transitions[rivals[k] * LABELS + label];
        if (candidate > value) {
          value = candidate;
          best = rivals[k];
        }
      }
      next[label] = value + scores[offset + label];
      back[row + label] = (byte) best;
    }
    for (int begin = Labels.of(0, Labels.BEGIN); begin < LABELS; begin += Labels.PARTS) {
      goOn(begin, begin + Labels.INSIDE, scores[offset + begin + Labels.INSIDE], row);
      goOn(begin, begin + Labels.LAST, scores[offset + begin + Labels.LAST], row);
    }
  }

  /**
   * Gathers the ends of names that may precede what comes better than no name does. Mostly there is
   * none, which spares the comparison of each with each.
   */
  private int findRivals() {
    int count = 0;
    int toBeat = current[Labels.OUTSIDE] + least;
    for (int k = 1; k < CLOSING.length; k++) {
      int label = CLOSING[k];
      if (current[label] + most[label] > toBeat) {
        rivals[count++] = label;
      }
    }
    return count;
  }

  /** Inside or at the end of a name, only its beginning or another inside can stand before. */
  private void goOn(int begin, int label, int score, int row) {
    int inside = begin + Labels.INSIDE;
    int fromBegin = current[begin] + transitions[begin * LABELS + label];
    int fromInside = current[inside] + transitions[inside * LABELS + label];
    next[label] = Math.max(fromBegin, fromInside) + score;
    back[row + label] = (byte) (fromInside > fromBegin ? inside : begin);
  }

  private static int[] labels(IntPredicate test) {
    return IntStream.range(0, LABELS).filter(test).toArray();
  }
}
