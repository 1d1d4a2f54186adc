package newswire.enrich.entities.tagging;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Says which tokens of a corpus stood together in print: initials and their full stops, elisions,
 * and hyphens where the corpus cuts them off. Looks at tokens only, never at tags. Immutable.
 */
record Detokeniser(boolean cutsHyphens) {
  private static final int RARE = 20;

  /** Learns from all tokens whether the corpus cuts hyphenated words. */
  static Detokeniser of(Stream<String> tokens) {
    AtomicInteger hyphenated = new AtomicInteger();
    AtomicInteger hyphens = new AtomicInteger();
    tokens.forEach(
        token -> {
          int hyphen = token.indexOf('-');
          if (token.equals("-")) {
            hyphens.incrementAndGet();
          } else if (hyphen > 0
              && hyphen < token.length() - 1
              && Character.isLetter(token.charAt(hyphen + 1))) {
            hyphenated.incrementAndGet();
          }
        });
    return new Detokeniser(hyphens.get() > RARE * hyphenated.get());
  }

  /** Whether {@code token} followed {@code before} without a space. */
  boolean joins(String before, String token, String following) {
    char last = before.charAt(before.length() - 1);
    boolean capital = token.length() == 1 && Character.isUpperCase(token.charAt(0));
    if (token.equals(".")) {
      return before.length() == 1 && Character.isUpperCase(last);
    }
    if (before.equals(".") && capital && following.equals(".")) {
      return true;
    }
    if (isApostrophe(last)) {
      return token.equals("s")
          || (before.length() > 1 && Character.isLetter(before.charAt(before.length() - 2)));
    }
    return cutsHyphens
        && (hyphen(before, token, following)
            || (last == '-' && before.length() == 1 && isWord(token)));
  }

  private static boolean hyphen(String before, String token, String following) {
    return token.equals("-") && isWord(before) && !following.isEmpty() && isWord(following);
  }

  private static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.charAt(0));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
