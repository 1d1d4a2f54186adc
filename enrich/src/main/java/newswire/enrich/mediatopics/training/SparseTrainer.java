package newswire.enrich.mediatopics.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns which top topics entities or concepts are seen in, beyond what is known already: softmax
 * regression by gradient descent over all examples at once (Adam, Kingma and Ba 2015), held near 0
 * so that only what occurs in many articles gets a weight worth having. Entities and concepts are
 * the same in every language, so what French articles teach holds for others.
 */
final class SparseTrainer {
  private static final int TOPS = WordTrainer.TOPS;
  private static final int LEAST_ARTICLES = 8;
  private static final double BIAS_DECAY = 1;
  private static final int STEPS = 60;
  private static final double RATE = 0.1;

  private final double decay;
  private final float least;
  private int[] ids = {};
  private double[][] weights = {};

  /**
   * @param decay how strongly weights are held near 0
   * @param least the weight from which on something is worth keeping
   */
  SparseTrainer(double decay, float least) {
    this.decay = decay;
    this.least = least;
  }

  LearntWords train(List<Example> examples) {
    choose(examples);
    float[] importances = WordTrainer.importances(examples);
    int[][] features = examples.stream().map(this::features).toArray(int[][]::new);
    weights = new double[ids.length][TOPS];
    double[][] mean = new double[ids.length][TOPS];
    double[][] variance = new double[ids.length][TOPS];
    for (int step = 1; step <= STEPS; step++) {
      double[][] gradient = gradient(examples, features, importances);
      double rate = step < 0.7 * STEPS ? RATE : 0.3 * RATE;
      for (int f = 0; f < ids.length; f++) {
        for (int top = 0; top < TOPS; top++) {
          double g = gradient[f][top];
          mean[f][top] = 0.9 * mean[f][top] + 0.1 * g;
          variance[f][top] = 0.99 * variance[f][top] + 0.01 * g * g;
          double m = mean[f][top] / (1 - Math.pow(0.9, step));
          double v = variance[f][top] / (1 - Math.pow(0.99, step));
          weights[f][top] -= rate * m / (Math.sqrt(v) + 1e-8);
        }
      }
    }
    return learnt();
  }

  private void choose(List<Example> examples) {
    Map<Integer, Integer> articles = new HashMap<>();
    examples.forEach(
        example ->
            Arrays.stream(example.words()).forEach(id -> articles.merge(id, 1, Integer::sum)));
    ids =
        articles.entrySet().stream()
            .filter(entry -> entry.getValue() >= LEAST_ARTICLES)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
  }

  private int[] features(Example example) {
    return Arrays.stream(example.words()).map(id -> Arrays.binarySearch(ids, id)).toArray();
  }

  private double[][] gradient(List<Example> examples, int[][] features, float[] importances) {
    double[][] gradient = new double[ids.length][TOPS];
    for (int f = 0; f < ids.length; f++) {
      double held = ids[f] == Example.BIAS ? BIAS_DECAY : decay;
      for (int top = 0; top < TOPS; top++) {
        gradient[f][top] = held * weights[f][top];
      }
    }
    for (int i = 0; i < features.length; i++) {
      Example example = examples.get(i);
      double[] error = error(example, features[i]);
      float importance = example.importance() * importances[example.tops()[0]];
      for (int k = 0; k < features[i].length; k++) {
        for (int top = 0; features[i][k] >= 0 && top < TOPS; top++) {
          gradient[features[i][k]][top] += importance * error[top] * example.values()[k];
        }
      }
    }
    return gradient;
  }

  /** Share that the model gives to each topic less what it should give. */
  private double[] error(Example example, int[] features) {
    double[] shares = new double[TOPS];
    double sum = 0;
    for (int top = 0; top < TOPS; top++) {
      double score = example.known()[top];
      for (int k = 0; k < features.length; k++) {
        score += features[k] < 0 ? 0 : weights[features[k]][top] * example.values()[k];
      }
      shares[top] = Math.exp(Math.min(score, 50));
      sum += shares[top];
    }
    double right = 0;
    for (int top : example.tops()) {
      right += shares[top];
    }
    double[] error = new double[TOPS];
    for (int top = 0; top < TOPS; top++) {
      error[top] = shares[top] / sum;
    }
    for (int top : example.tops()) {
      error[top] -= shares[top] / right;
    }
    return error;
  }

  private LearntWords learnt() {
    float[][] byTop = new float[TOPS][ids.length];
    for (int f = 0; f < ids.length; f++) {
      for (int top = 0; top < TOPS; top++) {
        byTop[top][f] = (float) weights[f][top];
      }
    }
    return new LearntWords(ids, byTop, least);
  }
}
