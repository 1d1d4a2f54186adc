package newswire.enrich.entities.tagging;

import java.util.Arrays;
import java.util.Locale;

/**
 * Counts of names found, strictly: both ends and the type must agree. Persons, places and
 * organisations count.
 */
final class Score {
  private final int[] hits = new int[Labels.TYPES];
  private final int[] found = new int[Labels.TYPES];
  private final int[] marked = new int[Labels.TYPES];

  void found(int type) {
    found[type]++;
  }

  void marked(int type) {
    marked[type]++;
  }

  void hit(int type) {
    hits[type]++;
  }

  /** Names marked in the set. */
  int names() {
    return sum(marked);
  }

  double precision() {
    return ratio(sum(hits), sum(found));
  }

  double recall() {
    return ratio(sum(hits), sum(marked));
  }

  double f1() {
    return ratio(2 * sum(hits), sum(found) + sum(marked));
  }

  double f1(int type) {
    return ratio(2 * hits[type], found[type] + marked[type]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f R %.3f F1 %.4f (PER %.3f LOC %.3f ORG %.3f)",
        precision(),
        recall(),
        f1(),
        f1(Spans.PERSON),
        f1(Spans.PLACE),
        f1(Spans.ORGANISATION));
  }

  private static int sum(int[] counts) {
    return Arrays.stream(counts, 0, 3).sum();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
