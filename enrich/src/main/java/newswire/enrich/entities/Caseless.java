package newswire.enrich.entities;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * Scripts whose letters have no case, as far as taggers find names in them. Their names are looked
 * for where a tagger found one, never by the index alone. Pure functions.
 */
final class Caseless {
  private static final Set<String> LANGUAGES = Set.of("ar", "zh", "zh-hant", "zh-hk", "ja");
  private static final Set<UnicodeScript> SPACELESS =
      Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  /** The sign for a long vowel belongs to both kinds of kana. */
  private static final int LONG_VOWEL = 0x30FC;

  private Caseless() {}

  /** Whether names of a language, a BCP 47 tag, are taken although they have no capital. */
  static boolean isLanguage(String tag) {
    return LANGUAGES.contains(tag);
  }

  /** Whether all letters of a name are of these scripts or Latin, and some of these. */
  static boolean isWrittenSo(String name) {
    int[] letters = name.codePoints().filter(Character::isLetter).toArray();
    return Arrays.stream(letters).anyMatch(Caseless::isLetter)
        && Arrays.stream(letters).allMatch(c -> isLetter(c) || isLatin(c));
  }

  /** Whether a name holds a letter of a script that is written without spaces. */
  static boolean isSpaceless(String name) {
    return name.codePoints().anyMatch(Caseless::isSpaceless);
  }

  private static boolean isLetter(int codePoint) {
    return isSpaceless(codePoint) || UnicodeScript.of(codePoint) == UnicodeScript.ARABIC;
  }

  private static boolean isSpaceless(int codePoint) {
    return codePoint == LONG_VOWEL || SPACELESS.contains(UnicodeScript.of(codePoint));
  }

  private static boolean isLatin(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
  }
}
