package newswire.enrich.language;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import newswire.contract.LanguageDetection;

/** How often the detector is right where it says how sure it is. Not thread-safe. */
final class Reliability {
  private static final int[] FROM = {1, 50, 60, 70, 80, 90, 95, 99};

  private final int[] texts = new int[FROM.length];
  private final int[] right = new int[FROM.length];
  private final long[] confidence = new long[FROM.length];

  void add(LanguageDetection found, boolean isRight) {
    if (found.language().equals(LanguageDetection.UNDETERMINED)) {
      return;
    }
    int bin = FROM.length - 1;
    while (bin > 0 && found.confidence() < FROM[bin]) {
      bin--;
    }
    texts[bin]++;
    right[bin] += isRight ? 1 : 0;
    confidence[bin] += found.confidence();
  }

  /** Prints a table, nothing if nothing was added. */
  void print(String title, Appendable out) throws IOException {
    if (Arrays.stream(texts).sum() == 0) {
      return;
    }
    out.append("| ").append(title).append(" | texts | mean confidence | right, of 100 |\n");
    out.append("|---|---:|---:|---:|\n");
    for (int bin = 0; bin < FROM.length; bin++) {
      if (texts[bin] > 0) {
        int to = bin + 1 < FROM.length ? FROM[bin + 1] - 1 : 99;
        out.append(
            String.format(
                Locale.ROOT,
                "| confidence %d to %d | %,d | %.1f | %.1f |%n",
                FROM[bin],
                to,
                texts[bin],
                (double) confidence[bin] / texts[bin],
                100.0 * right[bin] / texts[bin]));
      }
    }
    out.append('\n');
  }
}
