package newswire.enrich.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression with several outcomes over counted features, by AdaGrad with a little decay;
 * each outcome weighs the same, however many texts it has. Deterministic. One thread.
 */
final class SoftmaxRegression {
  private static final int EPOCHS = 6;
  private static final double RATE = 0.15;
  private static final double DECAY = 0.001;
  private static final long SEED = 1;

  private final int outcomes;
  private final double[][] weights;
  private final double[][] squares;
  private final List<Text> texts = new ArrayList<>();

  SoftmaxRegression(int outcomes, int features) {
    this.outcomes = outcomes;
    weights = new double[features][outcomes];
    squares = new double[features][outcomes];
  }

  void add(int outcome, int[] features) {
    texts.add(new Text(outcome, features));
  }

  void train() {
    int[] counts = new int[outcomes];
    texts.forEach(text -> counts[text.outcome]++);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(texts, random);
      for (Text text : texts) {
        learn(text, (double) texts.size() / outcomes / counts[text.outcome]);
      }
    }
  }

  /** The weights of a feature by outcome, their mean 0. */
  double[] weights(int feature) {
    double mean = Arrays.stream(weights[feature]).average().orElse(0);
    return Arrays.stream(weights[feature]).map(weight -> weight - mean).toArray();
  }

  private void learn(Text text, double importance) {
    double[] probabilities = probabilities(text.features);
    for (int k = 0; k < outcomes; k++) {
      double error = importance * (probabilities[k] - (k == text.outcome ? 1 : 0));
      for (int feature : text.features) {
        double gradient = error + DECAY * weights[feature][k];
        squares[feature][k] += gradient * gradient;
        weights[feature][k] -= RATE * gradient / Math.sqrt(squares[feature][k] + 1e-6);
      }
    }
  }

  private double[] probabilities(int[] features) {
    double[] scores = new double[outcomes];
    for (int feature : features) {
      for (int k = 0; k < outcomes; k++) {
        scores[k] += weights[feature][k];
      }
    }
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int k = 0; k < outcomes; k++) {
      // StrictMath: the same bits on every machine.
      scores[k] = StrictMath.exp(scores[k] - most);
      sum += scores[k];
    }
    for (int k = 0; k < outcomes; k++) {
      scores[k] /= sum;
    }
    return scores;
  }

  private record Text(int outcome, int[] features) {}
}
