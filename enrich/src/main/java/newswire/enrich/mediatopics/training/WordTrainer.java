package newswire.enrich.mediatopics.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Learns what words say about top topics, beyond what concepts say already: softmax regression by
 * stochastic gradient descent with AdaGrad (Duchi et al. 2011), weights averaged over the epochs.
 * Topics that no example asserts keep the weight 0. The order of examples comes from a fixed seed:
 * the same data gives the same weights.
 */
final class WordTrainer {
  static final int TOPS = 17;

  private static final long SEED = 20261121;
  private static final int LEAST_ARTICLES = 3;
  private static final float LEAST_WEIGHT = 0.12f;

  /** Chosen on French articles of the second half of May 2020. */
  private static final int EPOCHS = 5;

  private static final float RATE = 0.3f;
  private static final float DECAY = 1e-4f;
  private static final double BALANCE = 0.6;

  /** Those that occur often enough, ascending. */
  private int[] words = {};

  private final boolean[] asserted = new boolean[TOPS];
  private float[] importances = {};
  private final float[][] weights = new float[TOPS][];
  private final float[][] squares = new float[TOPS][];
  private final float[][] sums = new float[TOPS][];

  /**
   * What was learnt: averaged weights by topic and word. There is no bias: how often one site fills
   * a section says nothing about others.
   */
  LearntWords train(List<Example> examples) {
    choose(examples);
    int[][] features = examples.stream().map(this::features).toArray(int[][]::new);
    for (int top = 0; top < TOPS; top++) {
      weights[top] = new float[words.length];
      squares[top] = new float[words.length];
      sums[top] = new float[words.length];
    }
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (int half = 0; half < 2; half++) {
        int middle = order.length / 2;
        for (int i = half * middle; i < (half == 0 ? middle : order.length); i++) {
          step(examples.get(order[i]), features[order[i]]);
        }
        addUp();
      }
    }
    for (float[] sum : sums) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] /= 2 * EPOCHS;
      }
    }
    return new LearntWords(words, sums, LEAST_WEIGHT);
  }

  private void choose(List<Example> examples) {
    Map<Integer, Integer> articles = new HashMap<>();
    importances = importances(examples);
    for (Example example : examples) {
      for (int word : example.words()) {
        articles.merge(word, 1, Integer::sum);
      }
      for (int top : example.tops()) {
        asserted[top] = true;
      }
    }
    words =
        articles.entrySet().stream()
            .filter(entry -> entry.getValue() >= LEAST_ARTICLES)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
  }

  /** By top topic, the more the rarer it is. */
  static float[] importances(List<Example> examples) {
    float[] counts = new float[TOPS];
    for (Example example : examples) {
      for (int top : example.tops()) {
        counts[top] += example.importance() / example.tops().length;
      }
    }
    float[] importances = new float[TOPS];
    for (int top = 0; top < TOPS; top++) {
      importances[top] = (float) Math.pow(examples.size() / (TOPS * (counts[top] + 1)), BALANCE);
    }
    return importances;
  }

  private int[] features(Example example) {
    int[] features = new int[example.words().length];
    for (int i = 0; i < features.length; i++) {
      features[i] = Arrays.binarySearch(words, example.words()[i]);
    }
    return features;
  }

  private void step(Example example, int[] features) {
    double[] shares = shares(example, features);
    double right = 0;
    for (int top : example.tops()) {
      right += shares[top];
    }
    double[] goal = new double[TOPS];
    for (int top : example.tops()) {
      goal[top] = shares[top] / right;
    }
    float importance = example.importance() * importances[example.tops()[0]];
    for (int top = 0; top < TOPS; top++) {
      float error = importance * (float) (shares[top] - goal[top]);
      if (asserted[top] && Math.abs(error) > 1e-4f) {
        update(top, error, features, example.values());
      }
    }
  }

  private double[] shares(Example example, int[] features) {
    double[] shares = new double[TOPS];
    double sum = 0;
    for (int top = 0; top < TOPS; top++) {
      float[] w = weights[top];
      float score = example.known()[top];
      for (int i = 0; i < features.length; i++) {
        score += features[i] < 0 ? 0 : w[features[i]] * example.values()[i];
      }
      shares[top] = Math.exp(Math.min(score, 50));
      sum += shares[top];
    }
    for (int top = 0; top < TOPS; top++) {
      shares[top] /= sum;
    }
    return shares;
  }

  private void update(int top, float error, int[] features, float[] values) {
    for (int i = 0; i < features.length; i++) {
      if (features[i] >= 0) {
        update(top, features[i], error * values[i]);
      }
    }
  }

  private void update(int top, int feature, float slope) {
    float gradient = slope + DECAY * weights[top][feature];
    squares[top][feature] += gradient * gradient;
    weights[top][feature] -= RATE * gradient / (float) Math.sqrt(squares[top][feature] + 1e-4f);
  }

  private void addUp() {
    for (int top = 0; top < TOPS; top++) {
      for (int i = 0; i < sums[top].length; i++) {
        sums[top][i] += weights[top][i];
      }
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
