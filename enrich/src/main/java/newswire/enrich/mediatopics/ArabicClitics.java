package newswire.enrich.mediatopics;

import newswire.enrich.text.Tokens;

/**
 * Where the word proper begins in an Arabic token: after the article and the particles that are
 * written with it ({@code وال}, {@code بال}, {@code لل}).
 */
final class ArabicClitics {
  private static final int SHORTEST_STEM = 3;

  private ArabicClitics() {}

  static boolean mayHave(char c) {
    return c >= '\u0620' && c <= '\u064A';
  }

  /** Offset after the article, or the token's start if it has none. */
  static int stem(Tokens tokens, int token) {
    int start = tokens.start(token);
    int end = tokens.end(token);
    int p = start;
    if (p < end && isConjunction(tokens.charAt(p))) {
      p++;
    }
    if (p < end && isPreposition(tokens.charAt(p))) {
      p++;
    }
    int article = afterArticle(tokens, p, end);
    if (article < 0) {
      // The particle may be the word's own first letter.
      article = afterArticle(tokens, p - 1 >= start ? p - 1 : start, end);
    }
    if (article < 0) {
      article = afterArticle(tokens, start, end);
    }
    return article > 0 && end - article >= SHORTEST_STEM ? article : start;
  }

  /** Offset after one particle without article, or {@code stem} if none stands there. */
  static int withoutParticle(Tokens tokens, int token, int stem) {
    boolean particle =
        stem == tokens.start(token)
            && tokens.end(token) - stem > SHORTEST_STEM
            && (isConjunction(tokens.charAt(stem)) || isPreposition(tokens.charAt(stem)));
    return particle ? stem + 1 : stem;
  }

  private static int afterArticle(Tokens tokens, int p, int end) {
    if (p + 1 >= end) {
      return -1;
    }
    char first = tokens.charAt(p);
    char second = tokens.charAt(p + 1);
    return (first == 'ا' && second == 'ل') || (first == 'ل' && second == 'ل') ? p + 2 : -1;
  }

  private static boolean isConjunction(char c) {
    return c == 'و' || c == 'ف';
  }

  private static boolean isPreposition(char c) {
    return c == 'ب' || c == 'ل' || c == 'ك';
  }
}
