package newswire.enrich.structure;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import newswire.contract.Structure.Kind;
import org.jspecify.annotations.Nullable;

/** Counts marks that are right, wrong and missing. Not thread-safe. */
final class MarkScore {
  private final Map<String, int[]> byKind = new TreeMap<>();
  private int articles;
  private int right;
  private int rightKind;
  private int wrong;
  private int missing;

  void addArticle() {
    articles++;
  }

  void add(@Nullable Judgement judged, @Nullable Kind found) {
    if (judged != null && judged.isNeutral()) {
      return;
    }
    boolean expected = judged != null && judged.isNotArticle();
    if (judged != null && expected) {
      int[] counts = byKind.computeIfAbsent(judged.kind(), kind -> new int[2]);
      counts[0]++;
      counts[1] += found == null ? 0 : 1;
      rightKind += found != null && judged.kind().equals(code(found)) ? 1 : 0;
    }
    right += expected && found != null ? 1 : 0;
    wrong += !expected && found != null ? 1 : 0;
    missing += expected && found == null ? 1 : 0;
  }

  /** Marked lines that are not the article, of all marked lines. */
  double precision() {
    return (double) right / Math.max(1, right + wrong);
  }

  /** Marked lines that are not the article, of all such lines. */
  double recall() {
    return (double) right / Math.max(1, right + missing);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "%d | %d | %.3f | %.3f | %.3f |%n",
        articles,
        right + missing,
        precision(),
        recall(),
        (double) rightKind / Math.max(1, right));
  }

  /** How many lines of each kind there are, and how many are marked. */
  Map<String, int[]> byKind() {
    return byKind;
  }

  private static String code(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
