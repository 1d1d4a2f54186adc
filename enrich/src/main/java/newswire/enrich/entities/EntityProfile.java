package newswire.enrich.entities;

import java.util.Locale;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/** What a name record says of an entity beside its names: class and prominence. Pure functions. */
final class EntityProfile {
  private static final int MOST = 255;

  /** Above this, prominence grows slowly, so that it does not reach its end. */
  private static final int STEEP = 180;

  private static final int LANGUAGE_WEIGHT = 22;

  /** A map writes every village in many languages. */
  private static final int MAP_WEIGHT = 12;

  private EntityProfile() {}

  /** The type; sources that know only kinds of organisation call some cities and stadiums so. */
  static Entity.Type type(NameRecord record) {
    Entity.Type type = record.type();
    if (type == Entity.Type.PERSON || type == Entity.Type.PLACE) {
      return type;
    }
    String text = description(record);
    if (hasSource(record, "natural-earth")
        || starts(text, "populated place", "admin-", "big city", "city", "town", "locality")
        || has(text, "stadium", "airport", "railway station")) {
      return Entity.Type.PLACE;
    }
    boolean award = type == Entity.Type.EVENT && has(text, "award", "prize");
    return award ? Entity.Type.OTHER : type;
  }

  /** Whether its names were translated by machine, which makes ordinary words of villages. */
  static boolean isMachineTranslated(NameRecord record) {
    return record.sources().stream().allMatch(source -> source.startsWith("dr5hn"))
        && !record.sources().isEmpty();
  }

  /** The class, by words of the English description and by source. */
  static EntityClass classify(NameRecord record) {
    String text = description(record);
    return switch (record.type()) {
      case PERSON -> person(record, text);
      case PLACE -> place(record, text);
      case ORGANISATION -> organisation(record, text);
      default -> EntityClass.OTHER;
    };
  }

  /**
   * How well known the entity is, 0 to 255: how many languages and sources name it, how many people
   * live there, what office it holds. The weights were set by hand on names of our own choice.
   */
  static int prominence(NameRecord record) {
    boolean map = record.sources().size() == 1 && hasSource(record, "whosonfirst");
    double score = (map ? MAP_WEIGHT : LANGUAGE_WEIGHT) * log2(1 + record.names().size());
    score += 8.0 * record.sources().size();
    score += record.population() > 0 ? 4 * Math.log10((double) record.population()) : 0;
    score +=
        switch (classify(record)) {
          case COUNTRY -> 60;
          case HEAD_OF_STATE -> 45;
          case CAPITAL -> 40;
          case POLITICIAN -> 4;
          default -> 0;
        };
    double flattened = score <= STEEP ? score : STEEP + (score - STEEP) / 3;
    return (int) Math.min(MOST, flattened);
  }

  private static EntityClass person(NameRecord record, String text) {
    if (hasSource(record, "world-leaders")
        || (starts(text, "president", "prime minister", "king of", "queen of", "chancellor")
            && !text.contains(" of the "))) {
      return EntityClass.HEAD_OF_STATE;
    }
    if (hasSource(record, "polit") || hasSource(record, "proto-commons") || has(text, "minister")) {
      return EntityClass.POLITICIAN;
    }
    return has(text, "player", "football", "athlete") ? EntityClass.ATHLETE : EntityClass.OTHER;
  }

  private static EntityClass place(NameRecord record, String text) {
    if (has(text, "admin-0 capital")) {
      return EntityClass.CAPITAL;
    }
    if (hasSource(record, "cldr-territories")
        || (starts(text, "country", "sovereign state", "autonomous country within")
            && !has(text, "historical"))) {
      return EntityClass.COUNTRY;
    }
    if (has(text, "city", "locality", "town", "village", "municipality", "commune", "populated")) {
      return EntityClass.CITY;
    }
    if (has(text, "region", "state", "province", "county", "admin-1", "district", "oblast")) {
      return EntityClass.REGION;
    }
    if (has(text, "river", "lake", "mountain", "island", "ocean", "sea", "desert", "volcano")) {
      return EntityClass.NATURE;
    }
    if (has(text, "building", "stadium", "station", "museum", "church", "palace", "airport")) {
      return EntityClass.BUILDING;
    }
    return EntityClass.OTHER;
  }

  private static EntityClass organisation(NameRecord record, String text) {
    if (hasSource(record, "reep-football") || has(text, "team", "football", "club", "basketball")) {
      return EntityClass.TEAM;
    }
    if (hasSource(record, "partyfacts") || has(text, "party")) {
      return EntityClass.PARTY;
    }
    if (hasSource(record, "us-newspapers") || has(text, "newspaper", "television", "magazine")) {
      return EntityClass.MEDIA;
    }
    if (has(text, "universit", "school", "college", "education")) {
      return EntityClass.SCHOOL;
    }
    if (has(text, "building", "stadium", "museum", "theatre", "church", "palace", "airport")) {
      return EntityClass.BUILDING;
    }
    if (has(text, "agency", "ministry", "government", "parliament")) {
      return EntityClass.GOVERNMENT;
    }
    if (hasSource(record, "name-suggestion") || has(text, "brand", "business", "company")) {
      return EntityClass.COMPANY;
    }
    return has(text, "band", "orchestra") ? EntityClass.ARTIST : EntityClass.OTHER;
  }

  private static String description(NameRecord record) {
    @Nullable String description = record.description();
    return description == null ? "" : description.toLowerCase(Locale.ROOT);
  }

  private static boolean hasSource(NameRecord record, String part) {
    return record.sources().stream().anyMatch(source -> source.contains(part));
  }

  private static boolean has(String text, String... parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(String text, String... parts) {
    for (String part : parts) {
      if (text.startsWith(part)) {
        return true;
      }
    }
    return false;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
