package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Trains a linear-chain conditional random field by follow-the-regularised-leader (McMahan and
 * others, 2013), which leaves most weights at exactly nought. One thread; the same seed gives the
 * same weights.
 */
final class CrfTrainer {
  /**
   * What is set by hand.
   *
   * @param l1 weight of the absolute norm
   * @param dropout share of features left out at random while learning
   */
  record Settings(int epochs, float rate, float l1, float l2, float dropout, long seed) {}

  private static final int LABELS = Labels.COUNT;

  private final TrainingSet set;
  private final Settings settings;
  private final Ftrl emissions;
  private final Ftrl transitions;
  private final Lattice lattice = new Lattice();
  private final Random random;

  CrfTrainer(TrainingSet set, Settings settings) {
    this.set = set;
    this.settings = settings;
    this.emissions =
        new Ftrl(set.features() * LABELS, settings.rate(), settings.l1(), settings.l2());
    this.transitions = new Ftrl(LABELS * LABELS, settings.rate(), 0, settings.l2());
    this.random = new Random(settings.seed());
  }

  float[] emissions() {
    return emissions.weights();
  }

  float[] transitions() {
    return transitions.weights();
  }

  void train(IntConsumer afterEpoch) {
    List<TrainingSet.Sentence> order = new ArrayList<>(set.sentences());
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      Collections.shuffle(order, random);
      for (TrainingSet.Sentence sentence : order) {
        learn(sentence);
      }
      afterEpoch.accept(epoch);
    }
  }

  private void learn(TrainingSet.Sentence sentence) {
    int[][] features = drop(sentence.features());
    lattice.begin(features.length, transitions.weights());
    for (int i = 0; i < features.length; i++) {
      score(features[i], lattice.scores(i));
    }
    lattice.run();
    float[] gradient = new float[LABELS];
    for (int i = 0; i < features.length; i++) {
      lattice.marginals(i, gradient);
      gradient[sentence.labels()[i]] -= 1;
      update(features[i], gradient, sentence.weight());
    }
    learnTransitions(sentence);
  }

  private void learnTransitions(TrainingSet.Sentence sentence) {
    double[] expected = lattice.transitions();
    for (int i = 1; i < sentence.labels().length; i++) {
      expected[sentence.labels()[i - 1] * LABELS + sentence.labels()[i]] -= 1;
    }
    for (int i = 0; i < expected.length; i++) {
      if (Math.abs(expected[i]) > 1e-4) {
        transitions.update(i, (float) expected[i] * sentence.weight());
      }
    }
  }

  private int[][] drop(int[][] rows) {
    int[][] result = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      int[] kept = new int[rows[i].length];
      int n = 0;
      for (int feature : rows[i]) {
        if (random.nextFloat() >= settings.dropout()) {
          kept[n++] = feature;
        }
      }
      result[i] = Arrays.copyOf(kept, n);
    }
    return result;
  }

  void score(int[] features, float[] scores) {
    Arrays.fill(scores, 0);
    float[] weights = emissions.weights();
    for (int feature : features) {
      int row = feature * LABELS;
      for (int label = 0; label < LABELS; label++) {
        scores[label] += weights[row + label];
      }
    }
  }

  private void update(int[] features, float[] gradient, float weight) {
    for (int label = 0; label < LABELS; label++) {
      float g = gradient[label] * weight;
      if (Math.abs(g) < 2e-3f) {
        continue;
      }
      for (int feature : features) {
        emissions.update(feature * LABELS + label, g);
      }
    }
  }

  /**
   * Weights, each with its own learning rate, held at nought until the evidence outweighs {@code
   * l1}.
   */
  private static final class Ftrl {
    private final float[] weights;
    private final float[] sums;
    private final float[] squares;
    private final float rate;
    private final float l1;
    private final float l2;

    Ftrl(int size, float rate, float l1, float l2) {
      this.weights = new float[size];
      this.sums = new float[size];
      this.squares = new float[size];
      this.rate = rate;
      this.l1 = l1;
      this.l2 = l2;
    }

    float[] weights() {
      return weights;
    }

    void update(int i, float gradient) {
      float before = (float) Math.sqrt(squares[i]);
      squares[i] += gradient * gradient;
      float root = (float) Math.sqrt(squares[i]);
      sums[i] += gradient - (root - before) / rate * weights[i];
      float sum = sums[i];
      if (Math.abs(sum) <= l1) {
        weights[i] = 0;
      } else {
        weights[i] = -(sum - Math.signum(sum) * l1) / ((1 + root) / rate + l2);
      }
    }
  }
}
