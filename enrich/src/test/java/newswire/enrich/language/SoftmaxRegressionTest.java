package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {
  @Test
  void featureSpeaksForTheOutcomeThatItCameWith() {
    double[] weights = trained().weights(1);

    assertThat(weights[1]).isGreaterThan(weights[0] + 1);
  }

  @Test
  void featureOfBothSaysLittle() {
    double[] weights = trained().weights(2);

    assertThat(weights[1] - weights[0]).isCloseTo(0, within(0.3));
  }

  @Test
  void sameTextsGiveTheSameWeights() {
    assertThat(trained().weights(0)).containsExactly(trained().weights(0));
  }

  private static SoftmaxRegression trained() {
    SoftmaxRegression regression = new SoftmaxRegression(2, 3);
    for (int i = 0; i < 50; i++) {
      regression.add(0, new int[] {0, 2});
      regression.add(1, new int[] {1, 2});
    }
    regression.train();
    return regression;
  }
}
