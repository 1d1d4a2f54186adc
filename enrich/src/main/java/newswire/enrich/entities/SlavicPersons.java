package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that persons from countries of Cyrillic script have in the press of other languages, by
 * transliteration of the names that the data gives them. Immutable and thread-safe.
 */
final class SlavicPersons {
  private static final Set<String> COUNTRIES = Set.of("RU", "BY", "UA");
  private static final int MOST_VARIANTS = 24;

  private final Transliteration transliteration = Transliteration.load();
  private final Set<Short> countries;
  private final Map<String, String> cyrillicGivenNames = new HashMap<>();

  SlavicPersons() {
    countries = Set.copyOf(COUNTRIES.stream().map(CountryCodes::pack).toList());
    for (String[] row : Tables.rows("given-names.tsv")) {
      for (String latin : row[2].split(",")) {
        cyrillicGivenNames.putIfAbsent(Folding.key(latin), row[0].split(",")[0]);
      }
    }
  }

  /** Full names by language, the usual spelling first; empty for a person from elsewhere. */
  Map<String, List<String>> names(NameRecord person, short country) {
    if (!countries.contains(country)) {
      return Map.of();
    }
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (List<String> pair : pairs(person)) {
      for (String language : transliteration.languages()) {
        List<String> spellings = names.computeIfAbsent(language, key -> new ArrayList<>());
        String family = transliteration.word(pair.get(1), language);
        for (String given : transliteration.givenName(pair.get(0), language)) {
          String name = given + " " + family;
          if (spellings.size() < MOST_VARIANTS && !spellings.contains(name)) {
            spellings.add(name);
          }
        }
      }
    }
    return names;
  }

  /** The Cyrillic pairs, those with a known given name first, also read back from English. */
  private List<List<String>> pairs(NameRecord person) {
    List<List<String>> pairs = new ArrayList<>();
    for (List<String> pair : PersonNames.cyrillicNames(person)) {
      if (transliteration.isGivenName(pair.get(0))) {
        pairs.add(pair);
      }
    }
    if (pairs.isEmpty()) {
      person.names().getOrDefault("en", List.of()).forEach(name -> addFromEnglish(name, pairs));
    }
    return pairs;
  }

  private void addFromEnglish(String name, List<List<String>> pairs) {
    String[] words = name.split(" ");
    if (words.length != 2) {
      return;
    }
    @Nullable String given = cyrillicGivenNames.get(Folding.key(words[0]));
    if (given == null || !Folding.key(words[1]).matches("[a-z]+")) {
      return;
    }
    List<String> pair = List.of(given, PersonNames.toCyrillic(words[1]));
    if (!pairs.contains(pair)) {
      pairs.add(pair);
    }
  }
}
