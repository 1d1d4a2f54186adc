package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  @Test
  void findsTheShareThatHolds() {
    LogisticRegression regression = new LogisticRegression(new double[2], new int[2]);
    double[] features = {1, 0};
    regression.add(features, true, 3000);
    regression.add(features, false, 1000);

    double[] weights = regression.fit();

    assertThat(LogisticRegression.probability(weights, features)).isCloseTo(0.75, within(0.01));
  }

  @Test
  void keepsTheExpectedWeightWhereNoSampleSpeaks() {
    LogisticRegression regression = new LogisticRegression(new double[] {0, -2}, new int[2]);
    regression.add(new double[] {1, 0}, true, 1);

    assertThat(regression.fit()[1]).isEqualTo(-2);
  }

  @Test
  void tellsFeaturesApart() {
    LogisticRegression regression = new LogisticRegression(new double[3], new int[3]);
    regression.add(new double[] {1, 1, 0}, true, 50);
    regression.add(new double[] {1, 0, 1}, false, 50);

    double[] weights = regression.fit();

    assertThat(weights[1]).isPositive();
    assertThat(weights[2]).isNegative();
  }

  @Test
  void holdsAtZeroWhatWouldGetTheWrongSign() {
    LogisticRegression regression = new LogisticRegression(new double[] {0, 1}, new int[] {0, 1});
    regression.add(new double[] {1, 1}, false, 50);
    regression.add(new double[] {1, 0}, true, 50);

    assertThat(regression.fit()[1]).isCloseTo(0, within(0.001));
  }
}
