package newswire.enrich.entities.tagging;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Mends corpora whose UTF-8 was once read as Latin-1 and written again, so that {@code è} is {@code
 * Ã¨}. An {@code à} at the end of a word has lost its second half, a no-break space, and is put
 * back. Pure functions.
 */
final class DoubleEncoding {
  private static final Pattern PAIR = Pattern.compile("[ÂÃ][\\u0080-\\u00BF]");
  private static final Pattern HALF = Pattern.compile("Ã(?=\\t|$)");
  private static final int CERTAIN = 100;

  private DoubleEncoding() {}

  /** The lines as they were meant, or as they are if they are not damaged. */
  static List<String> mend(List<String> lines) {
    long damaged = lines.stream().filter(line -> PAIR.matcher(line).find()).count();
    return damaged < CERTAIN ? lines : lines.stream().map(DoubleEncoding::mend).toList();
  }

  static String mend(String line) {
    String whole = HALF.matcher(line).replaceAll("Ã\u00a0");
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(whole)))
          .toString();
    } catch (CharacterCodingException e) {
      return line;
    }
  }
}
