package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps countries from realms of the same name: Denmark and the Kingdom of Denmark, which also
 * rules Greenland. What a text calls by the name they share is the country that more languages
 * name. Immutable.
 */
final class TwinCountries {
  private static final String ENGLISH = "en";

  /** The country of each shared English name, and its realm by the id of either. */
  private final Map<Integer, NameRecord> countryOf = new HashMap<>();

  private final Map<Integer, NameRecord> realmOf = new HashMap<>();

  TwinCountries(Collection<NameRecord> records) {
    Map<String, NameRecord> byName = new HashMap<>();
    for (NameRecord record : records) {
      List<String> english = record.names().getOrDefault(ENGLISH, List.of());
      if (!english.isEmpty() && EntityProfile.classify(record) == EntityClass.COUNTRY) {
        @Nullable NameRecord other = byName.get(english.get(0));
        if (other == null) {
          byName.put(english.get(0), record);
        } else {
          boolean more = record.names().size() > other.names().size();
          NameRecord country = more ? record : other;
          NameRecord realm = more ? other : record;
          byName.put(english.get(0), country);
          countryOf.put(realm.id(), country);
          realmOf.put(country.id(), realm);
        }
      }
    }
  }

  /** A realm without the names of its country; a country with the code that its realm has. */
  NameRecord apart(NameRecord record) {
    @Nullable NameRecord country = countryOf.get(record.id());
    @Nullable NameRecord realm = realmOf.get(record.id());
    if (country != null) {
      return record.withNames(without(record.names(), country.names()));
    }
    return realm == null || record.country() != null ? record : record.withCountry(realm.country());
  }

  private static Map<String, List<String>> without(
      Map<String, List<String>> names, Map<String, List<String>> others) {
    Map<String, List<String>> left = new LinkedHashMap<>();
    names.forEach(
        (language, list) -> {
          List<String> own = new ArrayList<>(list);
          own.removeAll(others.getOrDefault(language, List.of()));
          if (!own.isEmpty()) {
            left.put(language, own);
          }
        });
    return left.isEmpty() ? names : left;
  }
}
