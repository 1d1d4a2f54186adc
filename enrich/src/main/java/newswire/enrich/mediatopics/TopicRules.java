package newswire.enrich.mediatopics;

/**
 * When a topic is named, how relevant it is and how sure. The thresholds were set by hand, looking
 * for precision first below the top; confidence comes from a table that was fitted. Immutable and
 * thread-safe.
 */
final class TopicRules {
  /** What has to be said of a top topic before it is named, however it compares with others. */
  private static final float TOP_SCORE = 4.5f;

  /** Share of the strongest top topic's score that another top topic needs. */
  private static final float TOP_SHARE = 0.4f;

  /**
   * How sure the rules must be of a top topic beside the preferred one, if not much is said of it:
   * of 89 judged by hand, 37 of 47 above this were right, and 14 of 42 below.
   */
  private static final double LEAST_SURENESS = 0.3;

  /** A score at which two thirds of what can be said for a topic are said. */
  private static final float MUCH_SCORE = 12;

  /** How far behind the preferred topic another one is when it is a third as sure. */
  private static final double FAR = 3;

  /** How far behind a topic may be of which much is said, also by the side of the strongest one. */
  private static final double FARTHEST = 4;

  /** The share of the strongest top topic's score that such a topic needs. */
  private static final float MUCH_SHARE = 0.6f;

  /**
   * What has to be said of a finer topic: more than of a top topic, as a wrong one misleads more.
   */
  private static final float NARROWER_SCORE = 6;

  private static final float NARROWER_SHARE = 0.3f;

  /** Share of the strongest top topic's score that a top topic needs for finer ones to be named. */
  private static final float NARROWED_SHARE = 0.6f;

  /** A score at which an article is about a topic as much as can be. */
  private static final float FULL_SCORE = 25;

  private final Vocabulary vocabulary;
  private final ConfidenceTable confidences;

  TopicRules(Vocabulary vocabulary, ConfidenceTable confidences) {
    this.vocabulary = vocabulary;
    this.confidences = confidences;
  }

  /**
   * Whether a topic is named.
   *
   * @param named which of the topics before it are
   */
  boolean isNamed(int topic, boolean[] named, TopicReading reading) {
    int broader = vocabulary.topic(topic).broader();
    float score = reading.scores.score(topic);
    if (broader < 0) {
      return score >= topThreshold(topic, reading);
    }
    int top = vocabulary.top(topic);
    return named[broader]
        && reading.scores.score(top) >= NARROWED_SHARE * reading.highestScore()
        && score >= NARROWER_SCORE
        && score >= NARROWER_SHARE * reading.scores.ofTerms(top);
  }

  private static float topThreshold(int top, TopicReading reading) {
    float distance = reading.distance(top);
    if (distance == 0) {
      return TOP_SCORE;
    }
    float said = surelySaid(distance);
    if (distance <= FAR) {
      said = Math.min(said, MUCH_SCORE);
    } else if (distance <= FARTHEST) {
      said = Math.min(said, Math.max(MUCH_SCORE, MUCH_SHARE * reading.highestScore()));
    }
    return Math.max(said, Math.max(TOP_SCORE, TOP_SHARE * reading.highestScore()));
  }

  /** What has to be said of a topic for the least sureness, at this distance. */
  private static float surelySaid(float distance) {
    double unsaid = 1 - LEAST_SURENESS * Math.exp(distance / FAR);
    return unsaid <= 0 ? Float.MAX_VALUE : (float) (-MUCH_SCORE * Math.log(unsaid));
  }

  /** How much of the score of a named topic must go for it to be named no more. */
  float surplus(int topic, TopicReading reading) {
    float score = reading.scores.score(topic);
    if (vocabulary.topic(topic).broader() < 0) {
      return score - topThreshold(topic, reading);
    }
    float share = NARROWER_SHARE * reading.scores.ofTerms(vocabulary.top(topic));
    return Math.min(score - NARROWER_SCORE, (score - share) / (1 - NARROWER_SHARE));
  }

  int relevance(int topic, TopicReading reading) {
    float full = Math.max(FULL_SCORE, reading.highestScore());
    return Math.min(100, Math.round(100 * reading.scores.score(topic) / full));
  }

  int confidence(int topic, TopicReading reading) {
    return confidences.percent(kind(topic, reading), sureness(topic, reading));
  }

  ConfidenceTable.Kind kind(int topic, TopicReading reading) {
    if (!reading.hasTerms()) {
      return ConfidenceTable.Kind.ENTITIES;
    }
    if (vocabulary.topic(topic).broader() >= 0) {
      return ConfidenceTable.Kind.NARROWER;
    }
    return reading.distance(topic) == 0 ? ConfidenceTable.Kind.TOP : ConfidenceTable.Kind.BESIDE;
  }

  /**
   * From 0 to 1: the more is said, and the nearer the top topic is to the strongest, the surer. It
   * orders tags; what share of them is right, the table says.
   */
  double sureness(int topic, TopicReading reading) {
    double said = 1 - Math.exp(-reading.scores.score(topic) / MUCH_SCORE);
    return said * Math.exp(-reading.distance(vocabulary.top(topic)) / FAR);
  }
}
