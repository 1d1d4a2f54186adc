package newswire.enrich.entities.tagging;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import newswire.enrich.text.Tokens;

/**
 * Small words inside Arabic and Hebrew persons' names, which models trained on other names take for
 * the gap between two: {@code Salman bin Abdulaziz} is one person. Immutable.
 */
final class Patronymics {
  private static final long[] LINKS =
      Stream.of("bin", "bint", "ibn", "ben", "бин", "ибн").mapToLong(Tokens::fold).toArray();

  private Patronymics() {}

  /** Whether a person's name that begins at {@code first} goes on with the last of the spans. */
  static boolean continues(Tokens tokens, Spans spans, int first) {
    int before = spans.size() - 1;
    return before >= 0
        && spans.type(before) == Spans.PERSON
        && spans.last(before) == first - 1
        && LongStream.of(LINKS).anyMatch(link -> link == tokens.fold(first - 1));
  }
}
