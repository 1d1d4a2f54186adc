package newswire.enrich.entities.tagging;

import newswire.enrich.text.Tokens;

/**
 * Quotation marks at the end of names. One that is opened in a name is also closed in it: {@code
 * НАК «Нафтогаз України»} ends after the mark, though a model that looks at few words at a time may
 * stop before it. One that was opened before the name is not part of it. Immutable.
 */
final class QuotationMarks {
  private static final String OPENING = "«„“";
  private static final String CLOSING = "»“”";
  private static final char PLAIN = '"';
  private static final char NONE = 0;

  private QuotationMarks() {}

  /** The token after the last of a name, of which {@code end} is the one as far as it may go. */
  static int end(Tokens tokens, int first, int last, int end) {
    if (last - first > 1 && isClosing(mark(tokens, last - 1))) {
      char mark = mark(tokens, last - 1);
      return isOpen(tokens, first, last - 1, mark) ? last : last - 1;
    }
    boolean closes =
        last < end
            && isClosing(mark(tokens, last))
            && isOpen(tokens, first, last, mark(tokens, last));
    return closes ? last + 1 : last;
  }

  private static char mark(Tokens tokens, int token) {
    int start = tokens.start(token);
    return tokens.end(token) == start + 1 ? tokens.charAt(start) : NONE;
  }

  private static boolean isClosing(char mark) {
    return mark == PLAIN || CLOSING.indexOf(mark) >= 0;
  }

  /** Whether a mark that the closing one belongs to is open after the tokens. */
  private static boolean isOpen(Tokens tokens, int first, int last, char closing) {
    boolean open = false;
    for (int i = first; i < last; i++) {
      char mark = mark(tokens, i);
      if (mark == PLAIN || closing == PLAIN) {
        open ^= mark == closing;
      } else if (OPENING.indexOf(mark) >= 0) {
        open = true;
      } else if (isClosing(mark)) {
        open = false;
      }
    }
    return open;
  }
}
