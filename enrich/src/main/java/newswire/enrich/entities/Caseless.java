package newswire.enrich.entities;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * Scripts whose letters have no case, as far as taggers find names in them. Their names are looked
 * for where a tagger found one, never by the index alone. Pure functions.
 */
final class Caseless {
  private static final Set<String> LANGUAGES = Set.of("ar");
  private static final Set<UnicodeScript> SCRIPTS = Set.of(UnicodeScript.ARABIC);

  private Caseless() {}

  /** Whether names of a language, a BCP 47 tag, are taken although they have no capital. */
  static boolean isLanguage(String tag) {
    return LANGUAGES.contains(tag);
  }

  /** Whether all letters of a name are of these scripts, and some are letters. */
  static boolean isWrittenSo(String name) {
    int[] letters = name.codePoints().filter(Character::isLetter).toArray();
    return letters.length > 0 && Arrays.stream(letters).allMatch(Caseless::isLetter);
  }

  private static boolean isLetter(int codePoint) {
    return SCRIPTS.contains(UnicodeScript.of(codePoint));
  }
}
