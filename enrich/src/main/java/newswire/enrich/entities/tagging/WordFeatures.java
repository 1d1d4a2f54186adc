package newswire.enrich.entities.tagging;

import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.Tokens;

/**
 * The features of a token that depend on its form alone, so that their scores can be kept for the
 * next time the word comes. A feature of reach {@code r} is also seen by the tokens up to {@code r}
 * places away. For one thread at a time.
 */
final class WordFeatures {
  static final int MAX = 56;
  private static final int CASE_FLAGS =
      TokenFlags.CAPITALISED | TokenFlags.NO_LOWER | TokenFlags.INNER_CAPITAL;
  private static final int KEY_FLAGS = CASE_FLAGS | TokenFlags.CLITIC;

  private final Lexicon lexicon;
  private final NameTypes names;
  private final Out out = new Out();

  WordFeatures(Lexicon lexicon, NameTypes names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  /** Equal for tokens with equal word features. */
  static long key(Tokens tokens, int token) {
    long form = (tokens.flags(token) & KEY_FLAGS) | (long) tokens.kind(token) << 56;
    return Keys.mix(
        tokens.fold(token), form | (long) (tokens.end(token) - tokens.start(token)) << 24);
  }

  static int caseOf(Tokens tokens, int token) {
    return tokens.flags(token) & CASE_FLAGS;
  }

  /** The attributes that features of several tokens are made of. */
  long attributes(Tokens tokens, int token) {
    int entry = lexicon.find(tokens.fold(token));
    int types = names.types(Keys.phrase(0, tokens.fold(token)));
    int shape = (int) (shape(tokens, token) & 0xFFFF);
    int caps = caseOf(tokens, token);
    long parts = caps == 0 ? 0 : NameParts.attributes(names, tokens, token);
    return Attributes.pack(entry, types, shape, caps) | parts;
  }

  /**
   * Puts the features into {@code keys}, the reach of each into {@code reach}; returns their
   * number.
   */
  int collect(Tokens tokens, int token, long attributes, long[] keys, byte[] reach) {
    out.begin(keys, reach);
    long fold = tokens.fold(token);
    int caps = caseOf(tokens, token);
    int entry = Attributes.entry(attributes);
    int types = Attributes.types(attributes);
    int fine = Lexicon.fine(entry);
    int caseClass = Lexicon.caseClass(entry);
    out.add(2, 1, fold);
    out.add(2, 2, fine == 0 ? -1 - caps : fine);
    out.add(1, 3, Attributes.shape(attributes));
    out.add(1, 4, Lexicon.coarse(entry), caps);
    out.add(1, 5, types, caps);
    out.add(0, 6, fold, caps);
    out.add(0, 7, fine, caps);
    out.add(0, 8, caseClass, caps);
    out.add(0, 9, types, caseClass * 8L + caps);
    out.add(0, 10, tokens.kind(token), Math.min(6, tokens.end(token) - tokens.start(token)));
    int stem = caps == 0 ? 0 : Stems.end(tokens, token);
    if (stem > 0) {
      out.add(1, 11, names.types(Stems.key(tokens, token, stem)), types);
      out.add(0, 12, tokens.fold(tokens.start(token), stem), caps);
    }
    if (caps != 0) {
      nameParts(attributes, caps, types, out);
    }
    affixes(tokens, token, caps, out);
    if (tokens.is(token, TokenFlags.HAS_HYPHEN)) {
      parts(tokens, token, out);
    }
    return out.size;
  }

  private static void nameParts(long attributes, int caps, int types, Out out) {
    int last = Attributes.last(attributes);
    int first = Attributes.first(attributes);
    out.add(1, 13, last, caps);
    out.add(1, 14, first, caps);
    out.add(0, 15, Attributes.ending(attributes), types);
    out.add(0, 16, last, first);
  }

  private static void affixes(Tokens tokens, int token, int caps, Out out) {
    int start = tokens.start(token);
    int end = tokens.end(token);
    if (!tokens.is(token, TokenFlags.HAS_LETTER)) {
      return;
    }
    for (int n = 1; n <= 5 && n < end - start; n++) {
      long suffix = tokens.fold(end - n, end);
      out.add(n == 3 ? 1 : 0, 20 + n, suffix);
      if (n >= 2) {
        out.add(0, 30 + n, tokens.fold(start, start + n));
      }
      if (n == 3 || n == 2) {
        out.add(0, 40 + n, suffix, caps);
      }
    }
  }

  private void parts(Tokens tokens, int token, Out out) {
    int from = tokens.start(token);
    int end = tokens.end(token);
    int part = 0;
    for (int p = from; p <= end && part < 3; p++) {
      if (p == end || tokens.foldedCharAt(p) == '-') {
        long fold = tokens.fold(from, p);
        out.add(0, p == end ? 50 : 51, fold);
        out.add(
            0,
            53 + (p == end ? 0 : 1),
            names.types(Keys.phrase(0, fold)),
            Lexicon.fine(lexicon.find(fold)));
        from = p + 1;
        part++;
      }
    }
  }

  /** Letters, digits and marks in order, runs cut to two, with the case of the whole. */
  private static long shape(Tokens tokens, int token) {
    long shape = caseOf(tokens, token) + 1L;
    int previous = -1;
    int run = 0;
    int symbols = 0;
    for (int p = tokens.start(token); p < tokens.end(token) && symbols < 12; p++) {
      char c = tokens.foldedCharAt(p);
      if (Character.getType(c) == Character.FORMAT) {
        continue;
      }
      int type = Character.isLetter(c) ? 1 : Character.isDigit(c) ? 2 : c;
      run = type == previous ? run + 1 : 0;
      previous = type;
      if (run < 2) {
        shape = Keys.mix(shape, type);
        symbols++;
      }
    }
    return shape;
  }

  private static final class Out {
    private long[] keys = new long[0];
    private byte[] reach = new byte[0];
    private int size;

    void begin(long[] intoKeys, byte[] intoReach) {
      keys = intoKeys;
      reach = intoReach;
      size = 0;
    }

    void add(int distance, int template, long value) {
      keys[size] = Keys.feature(template, value);
      reach[size++] = (byte) distance;
    }

    void add(int distance, int template, long first, long second) {
      keys[size] = Keys.feature(template, first, second);
      reach[size++] = (byte) distance;
    }
  }
}
