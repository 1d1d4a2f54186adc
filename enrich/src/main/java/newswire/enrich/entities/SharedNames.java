package newswire.enrich.entities;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.contract.Entity;

/**
 * Names that a place or an organisation has in so many languages that it will have them in others
 * of the same script, where the source gives it no name at all: Paris in Swedish. Pure functions.
 */
final class SharedNames {
  private static final int ENOUGH = 4;

  /** Languages in Latin script that write foreign names as the others do. */
  private static final Set<String> OTHERS =
      Set.of("sv", "da", "no", "nb", "nn", "fi", "hu", "ca", "ro", "de", "it", "pt", "nl", "es");

  private SharedNames() {}

  /** By name the languages it is likely to be used in, bits of {@link Languages}. */
  static Map<String, Integer> of(NameRecord record) {
    Map<String, Integer> languages = new HashMap<>();
    int lacking = lacking(record);
    if (record.type() == Entity.Type.PERSON || lacking == 0) {
      return languages;
    }
    Map<String, Integer> votes = new HashMap<>();
    record
        .names()
        .values()
        .forEach(names -> Set.copyOf(names).forEach(name -> votes.merge(name, 1, Integer::sum)));
    votes.forEach(
        (name, count) -> {
          if (count >= ENOUGH && isLatin(name)) {
            languages.put(name, lacking);
          }
        });
    return languages;
  }

  private static int lacking(NameRecord record) {
    int lacking = 0;
    int given = 0;
    for (String language : record.names().keySet()) {
      given |= Languages.bit(language.toLowerCase(Locale.ROOT));
    }
    for (String language : OTHERS) {
      lacking |= Languages.bit(language);
    }
    return lacking & ~given;
  }

  private static boolean isLatin(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
