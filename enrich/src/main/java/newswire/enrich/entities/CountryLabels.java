package newswire.enrich.entities;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Takes a country's name away from places in it that a source gives it to: in Italian, one of them
 * has {@code Italia} before {@code Torino}. A city that shares its country's name, such as
 * Luxembourg, shares it in English too, and keeps it. Immutable.
 */
final class CountryLabels {
  private static final String ENGLISH = "en";

  /** The folded English names of countries, by language and folded name there. */
  private final Map<String, String> countries = new HashMap<>();

  CountryLabels(Collection<NameRecord> records) {
    for (NameRecord record : records) {
      List<String> english = record.names().getOrDefault(ENGLISH, List.of());
      if (!english.isEmpty() && isCountry(record)) {
        record
            .names()
            .forEach(
                (language, names) -> {
                  if (!names.isEmpty()) {
                    countries.put(key(language, names.get(0)), Folding.key(english.get(0)));
                  }
                });
      }
    }
  }

  /** The record without such a name, where it has others in that language. */
  NameRecord takenFrom(NameRecord record) {
    if (record.type() != Entity.Type.PLACE || isCountry(record)) {
      return record;
    }
    Map<String, List<String>> others = new LinkedHashMap<>();
    record
        .names()
        .forEach(
            (language, names) ->
                others.put(
                    language,
                    names.size() > 1
                            && isForeign(record, countries.get(key(language, names.get(0))))
                        ? names.subList(1, names.size())
                        : names));
    return record.withNames(others);
  }

  private static boolean isForeign(NameRecord record, @Nullable String country) {
    return country != null
        && record.names().getOrDefault(ENGLISH, List.of()).stream()
            .noneMatch(name -> Folding.key(name).equals(country));
  }

  private static boolean isCountry(NameRecord record) {
    return EntityProfile.classify(record) == EntityClass.COUNTRY;
  }

  private static String key(String language, String name) {
    return language + '\t' + Folding.key(name);
  }
}
