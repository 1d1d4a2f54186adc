package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How personal names are put together: particles, patronymics, inversions. Pure functions. */
final class PersonNames {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "du", "da", "do", "dos", "das", "di", "del", "della", "la", "le", "van", "von",
          "der", "den", "ter", "ten", "zu", "af", "al", "el", "bin", "ben", "ibn", "abu", "mac",
          "st", "saint", "d");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "junior");
  private static final Pattern PATRONYMIC =
      Pattern.compile(
          ".+(?:ович|евич|йович|ьич|овна|евна|ична|івна|ївна|авіч|евіч)", Pattern.UNICODE_CASE);
  private static final Pattern CYRILLIC_NAME = Pattern.compile("[\\p{IsCyrillic}'’ʼ-]+");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private PersonNames() {}

  /** The family name with its particles, null where the name is a single word. */
  static @Nullable String surname(String name) {
    String text = name.trim();
    int end = text.length();
    int start = wordStart(text, end);
    if (wordStart(text, wordEnd(text, start)) > 0 && isOf(SUFFIXES, text, start, end)) {
      end = wordEnd(text, start);
      start = wordStart(text, end);
    }
    if (start == 0) {
      return null;
    }
    int last = start;
    int before = wordEnd(text, start);
    int particle = wordStart(text, before);
    while (particle > 0 && isOf(PARTICLES, text, particle, before)) {
      start = particle;
      before = wordEnd(text, start);
      particle = wordStart(text, before);
    }
    String surname = text.substring(start, end);
    surname = start < last ? SPACES.matcher(surname).replaceAll(" ") : surname;
    return surname.length() < 3 || surname.endsWith(".") ? null : surname;
  }

  private static boolean isOf(Set<String> words, String text, int start, int end) {
    return words.contains(Folding.key(text.substring(start, end)));
  }

  /** Where the word begins that ends at an offset. */
  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && !isSpace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where the word ends that stands before the one that begins at an offset. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** {@code de}, {@code van}: folded, what stands between names and is none. */
  static boolean isParticle(String folded) {
    return PARTICLES.contains(folded);
  }

  /** {@code Albert II of Belgium}: what comes last is no family name. */
  static boolean isOfPlace(String name) {
    return name.contains(" of ");
  }

  /**
   * Given name and family name, in this order, of a Cyrillic name in whichever order it came,
   * without a patronymic; empty where the text is no such name.
   */
  static List<String> cyrillicParts(String name) {
    int comma = name.indexOf(',');
    String ordered = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
    List<String> words = new ArrayList<>();
    int patronymic = -1;
    for (String word : ordered.trim().split("\\s+")) {
      if (!CYRILLIC_NAME.matcher(word).matches()) {
        return List.of();
      }
      if (PATRONYMIC.matcher(word.toLowerCase(Locale.ROOT)).matches()
          && !words.isEmpty()
          && patronymic < 0) {
        patronymic = words.size();
      } else {
        words.add(word);
      }
    }
    if (words.size() != 2) {
      return List.of();
    }
    boolean surnameFirst = comma < 0 && patronymic == 2;
    return surnameFirst ? List.of(words.get(1), words.get(0)) : words;
  }

  /** A Latin name of Russian or Ukrainian kind in Cyrillic, as well as spelling tells. */
  static String toCyrillic(String latin) {
    String word = latin.toLowerCase(Locale.ROOT);
    for (String[] rule : Tables.rows("cyrillic-from-english.tsv")) {
      word = word.replaceAll(rule[0], rule[1].equals("-") ? "" : rule[1]);
    }
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Distinct pairs of given and family name in Cyrillic that a person's names amount to. */
  static Set<List<String>> cyrillicNames(NameRecord person) {
    Set<List<String>> pairs = new LinkedHashSet<>();
    for (String language : List.of("ru", "uk", "be", "bg")) {
      for (String name : person.names().getOrDefault(language, List.of())) {
        List<String> parts = cyrillicParts(name);
        if (!parts.isEmpty()) {
          pairs.add(parts);
        }
      }
    }
    return pairs;
  }
}
