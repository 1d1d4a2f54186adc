package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes Cyrillic personal names as the press of each language does: Лукашенко is Loukachenko in
 * French, Lukaschenko in German. Rules and given names come from tables of the project's own.
 * Immutable and thread-safe.
 */
final class Transliteration {
  /** Columns of the tables, as language codes. */
  private static final List<String> COLUMNS = List.of("fr", "en", "de", "nl", "pl", "cs", "es");

  /** Languages that write as another column does. */
  private static final Map<String, String> LIKE =
      Map.of("it", "en", "pt", "en", "sl", "cs", "sk", "cs", "hr", "cs");

  private static final int ITALIAN_GIVEN_NAMES = COLUMNS.size();

  private final Map<String, String[]> rules = new HashMap<>();
  private final Map<String, String[]> givenNames = new HashMap<>();
  private final int longestRule;

  private Transliteration() {
    int longest = 1;
    for (String[] row : Tables.rows("transliteration.tsv")) {
      rules.put(row[0], row);
      longest = Math.max(longest, row[0].length());
    }
    longestRule = longest;
    for (String[] row : Tables.rows("given-names.tsv")) {
      for (String cyrillic : row[0].split(",")) {
        givenNames.put(cyrillic, row);
      }
    }
  }

  static Transliteration load() {
    return new Transliteration();
  }

  /** The languages it writes in. */
  List<String> languages() {
    List<String> languages = new ArrayList<>(COLUMNS);
    languages.addAll(LIKE.keySet());
    Collections.sort(languages);
    return languages;
  }

  /** Whether the table of given names has a Cyrillic word. */
  boolean isGivenName(String cyrillic) {
    return givenNames.containsKey(lower(cyrillic));
  }

  /** How a language writes a given name, the usual way first; never empty. */
  List<String> givenName(String cyrillic, String language) {
    String @Nullable [] row = givenNames.get(lower(cyrillic));
    if (row == null) {
      return List.of(word(cyrillic, language));
    }
    int column = language.equals("it") ? ITALIAN_GIVEN_NAMES : column(language);
    return List.of(row[column + 1].split(","));
  }

  /** How a language writes a word, first letter upper case. */
  String word(String cyrillic, String language) {
    String word = "^" + lower(cyrillic) + "$";
    StringBuilder latin = new StringBuilder();
    int column = column(language) + 1;
    int position = 1;
    while (position < word.length() - 1) {
      position = step(word, position, column, latin);
    }
    return latin.isEmpty()
        ? ""
        : latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
  }

  /** Applies the longest rule at a position; a letter without a rule stays. */
  private int step(String word, int position, int column, StringBuilder latin) {
    for (int length = longestRule; length > 0; length--) {
      int from = word.charAt(position - 1) == '^' ? position - 1 : position;
      for (int start = from; start <= position; start++) {
        int end = start + length;
        if (end <= word.length() && end > position) {
          String @Nullable [] rule = rules.get(word.substring(start, end));
          if (rule != null) {
            latin.append(rule[column].equals("-") ? "" : rule[column]);
            return end;
          }
        }
      }
    }
    latin.append(word.charAt(position));
    return position + 1;
  }

  private static int column(String language) {
    return COLUMNS.indexOf(LIKE.getOrDefault(language, language));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace("'", "").replace("’", "");
  }
}
