package newswire.enrich.entities.tagging;

/**
 * How sure a name is: its score against that of the same tokens as no name, or as a name of another
 * type. Immutable.
 */
final class Confidence {
  private static final int LABELS = Labels.COUNT;

  private final double scale;

  Confidence(float scale) {
    this.scale = scale;
  }

  int of(int[] scores, int first, int last, int type) {
    double own = named(scores, first, last, type);
    double total = StrictMath.exp(scale * (outside(scores, first, last) - own));
    for (int other = 0; other < Labels.TYPES; other++) {
      total += StrictMath.exp(scale * (named(scores, first, last, other) - own));
    }
    return (int) Math.round(100 / total);
  }

  private static double outside(int[] scores, int first, int last) {
    double sum = 0;
    for (int i = first; i < last; i++) {
      sum += scores[i * LABELS];
    }
    return sum;
  }

  private static double named(int[] scores, int first, int last, int type) {
    if (last == first + 1) {
      return scores[first * LABELS + Labels.of(type, Labels.UNIT)];
    }
    double sum = scores[first * LABELS + Labels.of(type, Labels.BEGIN)];
    for (int i = first + 1; i < last - 1; i++) {
      sum += scores[i * LABELS + Labels.of(type, Labels.INSIDE)];
    }
    return sum + scores[(last - 1) * LABELS + Labels.of(type, Labels.LAST)];
  }
}
