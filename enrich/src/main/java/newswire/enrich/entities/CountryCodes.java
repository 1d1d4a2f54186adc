package newswire.enrich.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two-letter codes of countries from whatever a source writes: a code, an English name, a file
 * name. Immutable once built; thread-safe.
 */
final class CountryCodes {
  static final short UNKNOWN = 0;
  private static final Map<String, String> ISO3 = iso3();

  /** Reserved in ISO 3166-1 for what has another code. */
  private static final Map<String, String> RESERVED = Map.of("FX", "FR", "UK", "GB");

  /** ISO 3166-2, {@code gb-eng}. */
  private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

  private final Map<String, Short> byName = new HashMap<>();

  /** Learns the names of countries from the records that are countries. */
  CountryCodes(Iterable<NameRecord> records) {
    for (NameRecord record : records) {
      if (EntityProfile.classify(record) == EntityClass.COUNTRY) {
        learn(record);
      }
    }
  }

  short of(@Nullable String country) {
    if (country == null || country.isBlank()) {
      return UNKNOWN;
    }
    String first = country.split("[,.\\-](?=[a-z]{2}\\.|geojson)|,", 2)[0];
    String code = first.toUpperCase(Locale.ROOT);
    if (SUBDIVISION.matcher(code).matches()) {
      code = code.substring(0, 2);
    }
    if (code.length() == 2) {
      return pack(RESERVED.getOrDefault(code, code));
    }
    @Nullable String iso2 = ISO3.get(code);
    return iso2 != null ? pack(iso2) : byName.getOrDefault(Folding.key(first), UNKNOWN);
  }

  static short pack(String iso2) {
    String code = iso2.toUpperCase(Locale.ROOT);
    if (code.length() != 2 || code.charAt(0) > 'Z' || code.charAt(1) > 'Z') {
      return UNKNOWN;
    }
    return (short) (code.charAt(0) * 256 + code.charAt(1));
  }

  private void learn(NameRecord record) {
    @Nullable String country = record.country();
    if (country == null || country.length() != 2) {
      return;
    }
    short code = pack(country);
    byName.put("q" + record.id(), code);
    for (String name : record.names().getOrDefault("en", List.of())) {
      byName.putIfAbsent(Folding.key(name), code);
    }
  }

  private static Map<String, String> iso3() {
    Map<String, String> codes = new HashMap<>();
    for (String iso2 : Locale.getISOCountries()) {
      Locale locale = new Locale("", iso2);
      codes.put(locale.getISO3Country(), iso2);
    }
    return codes;
  }
}
