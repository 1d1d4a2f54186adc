package newswire.enrich.language;

/**
 * How likely the best language of a ranking is right: a logistic regression on what sets right
 * answers from wrong ones. It was fitted where the weights of {@link LanguageModels} were chosen;
 * half of the wrong answers there come from hiding the right language, as if it were not known at
 * all.
 */
final class Confidence {
  private static final double[] WITH_PROFILE = {-14.701, -0.741, 3.716, 1.217, 0.113, 0.742};
  private static final double[] WITHOUT_PROFILE = {-2.510, 0.706, 1.687, 0, 0.575, -0.453};

  private Confidence() {}

  /** The probability, 0 to 1. */
  static double of(Features features, boolean hasProfile) {
    double[] w = hasProfile ? WITH_PROFILE : WITHOUT_PROFILE;
    int words = Math.max(1, features.words);
    double z =
        w[0]
            + w[1] * Math.log1p(features.margin)
            + w[2] * Math.log1p(features.margin / words)
            + w[3] * 10 * Math.min(features.fit, 1)
            + w[4] * 10 * features.functionWords / words
            + w[5] * Math.log(words);
    return 1 / (1 + Math.exp(-z));
  }

  /**
   * What is looked at.
   *
   * @param margin of the best score before the second, in nats
   * @param functionWords how many of the words are function words of the language
   * @param fit how well the n-grams fit the profile: 1 is what the profile's own text has
   */
  record Features(double margin, int words, int functionWords, double fit) {}
}
