package newswire.enrich.text;

import static newswire.enrich.text.CharacterClass.UPPER;

import java.util.Arrays;

/**
 * Tokens that begin with a letter: elisions, clitics, hyphens, and full stops by {@link
 * PeriodRules}.
 */
final class WordScanner {
  /**
   * What a mark after letters does to the word: stands outside, closes it, or joins it to what
   * follows.
   */
  static final int OUTSIDE = 0;

  static final int CLOSES = 1;
  static final int JOINS = 2;

  private static final long[] ELISIONS =
      hashes(
          "c d j l m n s t qu jusqu lorsqu puisqu quoiqu quelqu all dall dell nell sull coll un quell quest gl sant tutt"
              + " bell anch com dov v ch quant qualcun nessun ciascun");
  private static final long[] CLITICS = hashes("s re ve ll d m");
  private static final int LONGEST_ELISION = 8;

  private WordScanner() {}

  static int word(Tokens tokens, int p, int length) {
    int url = AddressScanner.urlEnd(tokens, p, length);
    if (url >= 0) {
      return Tokenizer.add(tokens, p, url, TokenKind.URL);
    }
    int q = letters(tokens, p, length);
    while (q < length) {
      int domain = AddressScanner.domainEnd(tokens, p, q, length);
      if (domain >= 0) {
        return Tokenizer.add(tokens, p, domain, TokenKind.URL);
      }
      int effect = effect(tokens, p, q, length);
      q += effect == OUTSIDE ? 0 : 1;
      if (effect != JOINS) {
        break;
      }
      q = letters(tokens, q, length);
    }
    tokens.add(p, q, TokenKind.WORD, flags(tokens, p, q));
    return q;
  }

  private static int effect(Tokens tokens, int p, int q, int length) {
    byte next = q + 1 < length ? CharacterClass.of(tokens.characters[q + 1]) : CharacterClass.SPACE;
    return switch (CharacterClass.of(tokens.characters[q])) {
      case CharacterClass.HYPHEN, CharacterClass.FORMAT ->
          CharacterClass.isWord(next) ? JOINS : OUTSIDE;
      case CharacterClass.APOSTROPHE -> apostrophe(tokens, p, q, length, next);
      case CharacterClass.PERIOD -> PeriodRules.effect(tokens, p, q, length, next);
      default -> OUTSIDE;
    };
  }

  private static int apostrophe(Tokens tokens, int p, int q, int length, byte next) {
    boolean elision = q - p <= LONGEST_ELISION && contains(ELISIONS, hash(tokens, p, q));
    if (elision && !isNamePrefix(tokens, p, q, next)) {
      return CLOSES;
    }
    return CharacterClass.isWord(next) && cliticEnd(tokens, q, length) < 0 ? JOINS : OUTSIDE;
  }

  /**
   * {@code N’Djamena}, {@code M’Bala}: a capital before and after, and not {@code L’} or {@code
   * D’}.
   */
  private static boolean isNamePrefix(Tokens tokens, int p, int q, byte next) {
    char letter = tokens.characters[p];
    return q == p + 1
        && next == UPPER
        && CharacterClass.of(letter) == UPPER
        && letter != 'L'
        && letter != 'D';
  }

  /** The end of a clitic whose apostrophe is at {@code q}, or -1. */
  static int cliticEnd(Tokens tokens, int q, int length) {
    int end = q + 1;
    while (end < length && end < q + 4 && isLetterAt(tokens, end)) {
      end++;
    }
    boolean ends =
        end == length || !CharacterClass.isWord(CharacterClass.of(tokens.characters[end]));
    boolean hyphen =
        end < length && CharacterClass.of(tokens.characters[end]) == CharacterClass.HYPHEN;
    return ends && !hyphen && end > q + 1 && contains(CLITICS, hash(tokens, q + 1, end)) ? end : -1;
  }

  /**
   * The first offset from {@code q} that is neither letter nor digit; letters outside the basic
   * plane count.
   */
  private static int letters(Tokens tokens, int from, int length) {
    int q = from;
    while (q < length) {
      byte type = CharacterClass.of(tokens.characters[q]);
      if (CharacterClass.isWord(type)) {
        q++;
      } else if (type == CharacterClass.SURROGATE && isWordPair(tokens, q, length)) {
        q += 2;
      } else {
        return q;
      }
    }
    return q;
  }

  private static boolean isWordPair(Tokens tokens, int q, int length) {
    int code = EmojiScanner.codePoint(tokens, q, length);
    return code > 0xFFFF && CharacterClass.isWord(CharacterClass.ofSupplementary(code));
  }

  static boolean isLetterAt(Tokens tokens, int offset) {
    return CharacterClass.isLetter(CharacterClass.of(tokens.characters[offset]));
  }

  static int flags(Tokens tokens, int p, int end) {
    int flags = CharacterClass.of(tokens.characters[p]) == UPPER ? TokenFlags.CAPITALISED : 0;
    boolean upper = false;
    boolean lower = false;
    for (int q = p; q < end; q++) {
      switch (CharacterClass.of(tokens.characters[q])) {
        case UPPER -> {
          flags |= lower ? TokenFlags.INNER_CAPITAL : 0;
          upper = true;
        }
        case CharacterClass.LOWER -> lower = true;
        case CharacterClass.DIGIT -> flags |= TokenFlags.HAS_DIGIT;
        case CharacterClass.HYPHEN -> flags |= TokenFlags.HAS_HYPHEN;
        case CharacterClass.PERIOD -> flags |= TokenFlags.HAS_PERIOD;
        case CharacterClass.APOSTROPHE -> flags |= q + 1 == end ? TokenFlags.ELISION : 0;
        case CharacterClass.UNCASED -> flags |= TokenFlags.HAS_LETTER;
        default -> {}
      }
    }
    flags |= upper || lower ? TokenFlags.HAS_LETTER : 0;
    return upper && !lower ? flags | TokenFlags.NO_LOWER : flags;
  }

  /**
   * The hash of the characters from {@code p} to {@code end}, as {@link Tokens#fold(CharSequence)}
   * gives it.
   */
  static long hash(Tokens tokens, int p, int end) {
    return tokens.fold(p, end);
  }

  /** The hashes of words, sorted. */
  static long[] hashes(String words) {
    return Arrays.stream(words.split(" ")).mapToLong(Tokens::fold).sorted().toArray();
  }

  static boolean contains(long[] hashes, long hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }
}
