package newswire.enrich.entities.tagging;

import java.util.Arrays;

/**
 * The sums over all label sequences of a sentence that training needs (forward-backward). For one
 * thread at a time.
 */
final class Lattice {
  private static final int LABELS = Labels.COUNT;

  private int size;
  private float[][] scores = new float[0][];
  private double[][] local = new double[0][];
  private double[][] forward = new double[0][];
  private double[][] backward = new double[0][];
  private final double[] moves = new double[LABELS * LABELS];

  void begin(int newSize, float[] transitions) {
    size = newSize;
    if (scores.length < newSize) {
      scores = new float[newSize][LABELS];
      local = new double[newSize][LABELS];
      forward = new double[newSize][LABELS];
      backward = new double[newSize][LABELS];
    }
    for (int i = 0; i < moves.length; i++) {
      moves[i] = Labels.follows(i / LABELS, i % LABELS) ? Math.exp(transitions[i]) : 0;
    }
  }

  float[] scores(int token) {
    return scores[token];
  }

  void run() {
    for (int i = 0; i < size; i++) {
      exponentials(i);
      forward(i);
    }
    for (int i = size - 1; i >= 0; i--) {
      backward(i);
    }
  }

  private void exponentials(int i) {
    float max = Float.NEGATIVE_INFINITY;
    for (float score : scores[i]) {
      max = Math.max(max, score);
    }
    for (int label = 0; label < LABELS; label++) {
      local[i][label] = Math.exp(scores[i][label] - max);
    }
  }

  private void forward(int i) {
    double total = 0;
    for (int label = 0; label < LABELS; label++) {
      double sum = 0;
      if (i == 0) {
        sum = Labels.opens(label) ? 1 : 0;
      } else {
        for (int before : Labels.BEFORE[label]) {
          sum += forward[i - 1][before] * moves[before * LABELS + label];
        }
      }
      forward[i][label] = sum * local[i][label];
      total += forward[i][label];
    }
    scale(forward[i], total);
  }

  private void backward(int i) {
    double[] row = backward[i];
    Arrays.fill(row, 0);
    if (i == size - 1) {
      for (int label = 0; label < LABELS; label++) {
        row[label] = Labels.closes(label) ? 1 : 0;
      }
      return;
    }
    double total = 0;
    for (int label = 0; label < LABELS; label++) {
      double next = backward[i + 1][label] * local[i + 1][label];
      for (int before : Labels.BEFORE[label]) {
        row[before] += next * moves[before * LABELS + label];
        total += next;
      }
    }
    scale(row, total);
  }

  /** The probability of each label of a token. */
  void marginals(int i, float[] result) {
    double total = 0;
    for (int label = 0; label < LABELS; label++) {
      total += forward[i][label] * backward[i][label];
    }
    for (int label = 0; label < LABELS; label++) {
      result[label] = (float) (forward[i][label] * backward[i][label] / total);
    }
  }

  /** How often each transition is to be expected in the sentence. */
  double[] transitions() {
    double[] result = new double[LABELS * LABELS];
    double[] pair = new double[LABELS * LABELS];
    for (int i = 1; i < size; i++) {
      double total = 0;
      for (int label = 0; label < LABELS; label++) {
        double next = backward[i][label] * local[i][label];
        for (int before : Labels.BEFORE[label]) {
          double value = forward[i - 1][before] * moves[before * LABELS + label] * next;
          pair[before * LABELS + label] = value;
          total += value;
        }
      }
      for (int k = 0; k < pair.length; k++) {
        result[k] += pair[k] / total;
      }
    }
    return result;
  }

  private static void scale(double[] row, double total) {
    for (int label = 0; label < row.length; label++) {
      row[label] /= total;
    }
  }
}
