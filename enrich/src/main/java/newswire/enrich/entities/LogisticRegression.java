package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a logistic regression by Newton's method, with a quadratic penalty on how far each weight is
 * from where it is expected. Weights whose sign is known are held at 0 where few samples would give
 * them the other one. Deterministic. Not thread-safe.
 */
final class LogisticRegression {
  private static final int STEPS = 30;
  private static final double PENALTY = 10;
  private static final double HELD = 1e7;
  private static final double CLOSE = 1e-6;
  private static final int ROUNDS = 8;

  /** Newton's steps are too long where nearly all samples are told apart. */
  private static final double LONGEST_STEP = 1;

  private final double[] expected;
  private final int[] signs;
  private final double[] penalties;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * @param expected the weights where the samples say nothing
   * @param signs 1 for weights that must not be negative, -1 for those that must not be positive
   */
  LogisticRegression(double[] expected, int[] signs) {
    this.expected = expected.clone();
    this.signs = signs.clone();
    penalties = new double[expected.length];
    Arrays.fill(penalties, PENALTY);
  }

  private record Sample(double[] features, boolean holds, double weight) {}

  void add(double[] features, boolean holds, double weight) {
    samples.add(new Sample(features, holds, weight));
  }

  double[] fit() {
    double[] weights = converge();
    for (int round = 0; round < ROUNDS && holdWrongSigns(weights); round++) {
      weights = converge();
    }
    return weights;
  }

  private boolean holdWrongSigns(double[] weights) {
    boolean wrong = false;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] * signs[i] < 0 && penalties[i] < HELD) {
        penalties[i] = HELD;
        expected[i] = 0;
        wrong = true;
      }
    }
    return wrong;
  }

  private double[] converge() {
    double[] weights = expected.clone();
    for (int step = 0; step < STEPS; step++) {
      double[] change = newtonStep(weights);
      double most = 0;
      for (double one : change) {
        most = Math.max(most, Math.abs(one));
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= change[i] * Math.min(1, LONGEST_STEP / most);
      }
      if (most < CLOSE) {
        break;
      }
    }
    return weights;
  }

  private double[] newtonStep(double[] weights) {
    int n = weights.length;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      system[i][i] = penalties[i];
      system[i][n] = penalties[i] * (weights[i] - expected[i]);
    }
    for (Sample sample : samples) {
      double[] x = sample.features;
      double p = probability(weights, x);
      double error = sample.weight * (p - (sample.holds ? 1 : 0));
      double curve = sample.weight * p * (1 - p);
      for (int i = 0; i < n; i++) {
        if (x[i] != 0) {
          system[i][n] += error * x[i];
          for (int j = 0; j < n; j++) {
            system[i][j] += curve * x[i] * x[j];
          }
        }
      }
    }
    return solve(system);
  }

  static double probability(double[] weights, double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Gauss-Jordan elimination with pivoting; the last column is the right side. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
      }
      double[] swap = system[pivot];
      system[pivot] = system[column];
      system[column] = swap;
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : system[row][column] / swap[column];
        for (int i = column; factor != 0 && i <= n; i++) {
          system[row][i] -= factor * swap[i];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }
}
