package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.contract.Entity;

/** The numbers and names of what speaks for and against a link. */
final class LinkFeature {
  /** What is looked at for all links alike. */
  enum Common {
    BIAS,
    PROMINENCE,
    LABEL,
    LANGUAGE,
    SURNAME,
    SURNAME_KNOWN,
    NAMESAKES,
    ONLY_GIVEN_NAME,
    SHORT,
    ACRONYM,
    UNTYPED,
    CERTAINTY,
    MENTIONS,
    LEAD,
    FAR_AHEAD,
    FIRM,
    CLOSE,
    ORDINARY,
    ORDINARY_ELSEWHERE,
    BEFORE_SPORT,
    RIVALS,
    RIVAL,
    OTHER_KIND,
    OTHER_KIND_BETTER,
    SHORT_TEXT,
    COMMA,
    PART,
    CAPITALS,
    QUOTED,
    COUNTRY_UNKNOWN,
    INFLECTING,
    GIVEN_NAMES,
    FAMILY_NAMES,
    RARE_FAMILY_NAME,
    GIVEN_NAME,
    TITLE,
    OFFICE_WITHOUT_TITLE,
    OFFICE_IN_SPORTS,
    TEAM_IN_SPORTS
  }

  /** What weighs differently for persons, organisations and places. */
  enum Typed {
    ONE_WORD,
    TWO_WORDS,
    MORE_WORDS,
    ONE_WORD_PROMINENCE,
    PROMINENCE,
    FAMOUS,
    KNOWN,
    OUTSTANDING,
    AGREED,
    COUNTRY_SHARED,
    COUNTRY_ALONE,
    CAPITAL_AFTER,
    CAPITAL_BEFORE,
    OF_CAPITAL,
    SPORTS
  }

  private static final List<Entity.Type> TYPES =
      List.of(Entity.Type.PERSON, Entity.Type.ORGANISATION, Entity.Type.PLACE);

  private static final List<Common> COMMON = List.of(Common.values());
  private static final List<Typed> TYPED = List.of(Typed.values());
  private static final List<EntityClass> CLASSES = List.of(EntityClass.values());

  private static final Map<Common, Integer> PLACES = places(Common.class, COMMON);
  private static final Map<Typed, Integer> TYPED_PLACES = places(Typed.class, TYPED);
  private static final Map<EntityClass, Integer> CLASS_PLACES = places(EntityClass.class, CLASSES);

  private static final int FIRST_TYPED = COMMON.size();
  private static final int FIRST_CLASS = FIRST_TYPED + TYPES.size() * TYPED.size();

  private LinkFeature() {}

  static int of(Common feature) {
    return PLACES.getOrDefault(feature, -1);
  }

  /** The number for a type, -1 for events and works, which have none of their own. */
  static int of(Typed feature, Entity.Type type) {
    int number = TYPES.indexOf(type);
    return number < 0
        ? -1
        : FIRST_TYPED + number * TYPED.size() + TYPED_PLACES.getOrDefault(feature, -1);
  }

  static int of(EntityClass entityClass) {
    return FIRST_CLASS + CLASS_PLACES.getOrDefault(entityClass, -1);
  }

  private static <E extends Enum<E>> Map<E, Integer> places(Class<E> type, List<E> constants) {
    Map<E, Integer> places = new EnumMap<>(type);
    for (E constant : constants) {
      places.put(constant, places.size());
    }
    return places;
  }

  /** The names of all features, by number. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Common feature : COMMON) {
      names.add(name(feature));
    }
    for (Entity.Type type : TYPES) {
      for (Typed feature : TYPED) {
        names.add(name(type) + " " + name(feature));
      }
    }
    for (EntityClass entityClass : CLASSES) {
      names.add("class " + name(entityClass));
    }
    return names;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
