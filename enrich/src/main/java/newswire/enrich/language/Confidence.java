package newswire.enrich.language;

/**
 * How likely the best language of a ranking is right: a logistic regression on what sets right
 * answers from wrong ones. It was fitted where the weights of {@link LanguageScores} were chosen:
 * on training text with every language known, and again with the right one hidden, as if it were
 * not known at all: that counts a third of a text, or two thirds where there is no profile.
 */
final class Confidence {
  private static final double[] WITH_PROFILE = {11.068, 1.174, 0.540, -1.479, 0.375, -0.526, 0.948};
  private static final double[] WITHOUT_PROFILE = {-2.570, -0.842, 2.733, 0, 0.726, 0.913, 0};

  /** The longer a text, the more it says if it fits less than this. */
  private static final double USUAL_FIT = 0.95;

  private Confidence() {}

  /** The probability, 0 to 1. */
  static double of(Features features, boolean hasProfile) {
    double[] w = hasProfile ? WITH_PROFILE : WITHOUT_PROFILE;
    int words = Math.max(1, features.words);
    double logWords = Math.log(words);
    double fit = Math.min(features.fit, 1);
    double z =
        w[0]
            + w[1] * Math.log1p(features.margin)
            + w[2] * Math.log1p(features.margin / words)
            + w[3] * 10 * fit
            + w[4] * 10 * features.functionWords / words
            + w[5] * logWords
            + w[6] * 10 * (fit - USUAL_FIT) * logWords;
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
