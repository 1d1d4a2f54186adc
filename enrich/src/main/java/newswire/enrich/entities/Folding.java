package newswire.enrich.entities;

import java.text.Normalizer;
import newswire.enrich.text.HanVariants;

/**
 * The form in which names are compared: lower case, compatibility characters resolved, Latin and
 * Greek diacritics removed, {@code ё} as {@code е}. Cyrillic {@code й} and {@code ї} keep their
 * mark, which tells letters apart there. Arabic loses vowel signs, stretching and hamza; final yeh
 * and ta marbuta are written as press and names data do either way. Chinese characters are
 * simplified.
 *
 * <p>Immutable and thread-safe.
 */
final class Folding {
  /** What {@link #of} says of a character that is no part of a word. */
  static final char SEPARATOR = 0;

  /** What {@link #of} says of a mark that vanishes, such as a combining accent or a soft hyphen. */
  static final char IGNORED = 1;

  /** What {@link #of} says of a character that becomes two: see {@link #expansion}. */
  static final char EXPANDS = 2;

  static final char SIGMA = 'σ';

  /** Sigma at the end of a word. */
  static final char FINAL_SIGMA = 'ς';

  private static final int TABLE_SIZE = 0x2500;
  private static final char[] TABLE = table();
  private static final char FIRST_KANA = '\u3040';
  private static final char LAST_KANA = '\u30FF';

  private Folding() {}

  static char of(char c) {
    return c < TABLE_SIZE ? TABLE[c] : fold(c);
  }

  /** The two or more letters of a character that {@link #of} calls {@link #EXPANDS}. */
  static String expansion(char c) {
    return switch (Character.toLowerCase(c)) {
      case 'ß', 'ẞ' -> "ss";
      case 'æ', 'ǽ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      case 'ĳ' -> "ij";
      default -> decomposed(c);
    };
  }

  /** A whole text in this form, words apart by one space: the key of a name. */
  static String key(CharSequence text) {
    StringBuilder key = new StringBuilder(text.length());
    append(text, key);
    return key.toString();
  }

  /** The same, put into an empty builder. */
  static void append(CharSequence text, StringBuilder key) {
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char folded = of(text.charAt(i));
      if (folded == IGNORED) {
        continue;
      }
      if (folded == SEPARATOR) {
        pending = key.length() > 0;
        continue;
      }
      if (pending) {
        endWord(key);
        key.append(' ');
        pending = false;
      }
      if (folded == EXPANDS) {
        key.append(expansion(text.charAt(i)));
      } else {
        key.append(folded);
      }
    }
    endWord(key);
  }

  /** A capital sigma that ends a word becomes the letter that ends words. */
  private static void endWord(StringBuilder key) {
    int last = key.length() - 1;
    if (last >= 0 && key.charAt(last) == SIGMA) {
      key.setCharAt(last, FINAL_SIGMA);
    }
  }

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    for (int c = 0; c < TABLE_SIZE; c++) {
      table[c] = fold((char) c);
    }
    return table;
  }

  private static char fold(char c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return IGNORED;
    }
    char special = special(Character.toLowerCase(c));
    if (special != SEPARATOR) {
      return special;
    }
    if (!Character.isLetterOrDigit(c)) {
      return SEPARATOR;
    }
    if (c >= FIRST_KANA && c <= LAST_KANA) {
      return c;
    }
    String plain = decomposed(c);
    if (plain.length() == 1) {
      return HanVariants.simplified(plain.charAt(0));
    }
    return plain.isEmpty() ? SEPARATOR : EXPANDS;
  }

  private static char special(char lower) {
    return switch (lower) {
      case 'ё' -> 'е';
      case 'й', 'ї', 'ў', 'ќ', 'ѓ' -> lower;
      case 'ł' -> 'l';
      case 'ø' -> 'o';
      case 'đ', 'ð' -> 'd';
      case 'ħ' -> 'h';
      case 'ı' -> 'i';
      case 'ŧ' -> 't';
      case 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      case '\u0640' -> IGNORED;
      case 'ß', 'æ', 'ǽ', 'œ', 'þ', 'ĳ' -> EXPANDS;
      default -> SEPARATOR;
    };
  }

  private static String decomposed(char c) {
    String lower = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    StringBuilder letters = new StringBuilder(2);
    for (int i = 0; i < lower.length(); i++) {
      char letter = Character.toLowerCase(lower.charAt(i));
      if (Character.isLetterOrDigit(letter)) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }
}
