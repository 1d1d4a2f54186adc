package newswire.enrich.entities.tagging;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Turns trained weights into the bytes of a model, leaving out features that hardly matter. */
final class Quantiser {
  /** The parts of a model on disk. */
  record Weights(int[] features, byte[] rows, int[] transitions, float scale) {}

  private static final int LABELS = Labels.COUNT;

  private Quantiser() {}

  /**
   * @param scale what one step is worth; weights beyond 127 steps are cut
   */
  static Weights quantise(TrainingSet set, CrfTrainer trainer, float scale, int minSteps) {
    int[] features = new int[set.features()];
    byte[] rows = new byte[features.length * LABELS];
    Set<Integer> seen = new HashSet<>();
    int n = 0;
    byte[] row = new byte[LABELS];
    for (int f = 0; f < set.features(); f++) {
      int key = TaggerModel.key(set.key(f));
      if (round(trainer.emissions(), f * LABELS, scale, row) >= minSteps && seen.add(key)) {
        features[n] = key;
        System.arraycopy(row, 0, rows, n * LABELS, LABELS);
        n++;
      }
    }
    int[] transitions = new int[LABELS * LABELS];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = Math.round(trainer.transitions()[i] / scale);
    }
    return new Weights(
        Arrays.copyOf(features, n), Arrays.copyOf(rows, n * LABELS), transitions, scale);
  }

  private static int round(float[] weights, int offset, float scale, byte[] row) {
    int largest = 0;
    for (int label = 0; label < LABELS; label++) {
      int steps = Math.max(-127, Math.min(127, Math.round(weights[offset + label] / scale)));
      row[label] = (byte) steps;
      largest = Math.max(largest, Math.abs(steps));
    }
    return largest;
  }
}
