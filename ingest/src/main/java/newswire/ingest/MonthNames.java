package newswire.ingest;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the months in many languages, full and short, as Unicode's CLDR has them in the JDK.
 * A word that is one month here and another there ({@code listopad}) is left out. Immutable.
 */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "pl", "cs", "sk",
          "hu", "ro", "bg", "ru", "uk", "be", "sr", "sr-Latn", "hr", "sl", "mk", "el", "tr", "ar",
          "ar-SY", "ar-MA", "he", "fa", "hi", "bn", "ta", "te", "mr", "gu", "pa", "ur", "th", "vi",
          "id", "ms", "et", "lv", "lt", "sq", "ka", "hy", "az", "kk", "uz", "sw", "ca", "eu", "gl",
          "af", "ga", "cy", "mn", "km", "lo", "my", "ne", "si", "am");
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** How people write what CLDR has otherwise. */
  private static final Map<String, Integer> ALSO =
      Map.of("sept", 9, "febr", 2, "juni", 6, "juli", 7, "января", 1, "мая", 5);

  private final Map<String, Integer> numbers;

  private MonthNames(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  static MonthNames ofAllLanguages() {
    Map<String, Integer> numbers = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (TextStyle style : STYLES) {
        for (Month month : Month.values()) {
          String name = spelling(month.getDisplayName(style, locale));
          Integer before = numbers.put(name, month.getValue());
          if (before != null && before != month.getValue()) {
            ambiguous.add(name);
          }
        }
      }
    }
    numbers.keySet().removeAll(ambiguous);
    numbers
        .keySet()
        .removeIf(name -> name.length() < 2 || name.chars().anyMatch(Character::isDigit));
    numbers.putAll(ALSO);
    return new MonthNames(numbers);
  }

  /** 1 to 12; null if this is no month, or not the same everywhere. */
  @Nullable Integer number(String word) {
    return numbers.get(spelling(word));
  }

  private static String spelling(String word) {
    // The dot over a Turkish capital I is a character of its own in lower case.
    return word.toLowerCase(Locale.ROOT).replace("\u0307", "").replace(".", "").strip();
  }
}
