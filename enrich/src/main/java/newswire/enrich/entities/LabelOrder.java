package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.contract.Entity;

/**
 * Puts the name that an entity is known by at the head of its names. One source lists names by
 * length, so that {@code Mokum} stands before {@code Amsterdam} and {@code AFCA} before {@code AFC
 * Ajax}. Such a list is known by its order, and the name that far more languages share is the
 * label. Pure functions.
 */
final class LabelOrder {
  private static final int FEW = 4;
  private static final int TIMES_MORE = 3;
  private static final int ENOUGH = 4;

  /** Fewer names may stand by length for no reason. */
  private static final int FEWEST_BY_LENGTH = 3;

  private LabelOrder() {}

  static NameRecord of(NameRecord record) {
    if (record.names().size() < ENOUGH) {
      return record;
    }
    Map<String, Integer> votes = votes(record);
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    record
        .names()
        .forEach(
            (language, names) -> {
              boolean unordered =
                  language.equals("en")
                      || record.type() == Entity.Type.PERSON
                      || (isByLength(names) && votes(names.get(0), votes) == 1);
              List<String> plain = withoutRegion(names);
              ordered.put(language, unordered ? ordered(plain, votes) : plain);
            });
    if (record.type() == Entity.Type.ORGANISATION) {
      asInEnglish(ordered);
    }
    return record.withNames(ordered);
  }

  /** {@code Washington} of {@code Washington, D.C.}, which no text has at a stretch. */
  private static List<String> withoutRegion(List<String> names) {
    String first = names.isEmpty() ? "" : names.get(0);
    int comma = first.indexOf(", ");
    return comma > 0 && names.contains(first.substring(0, comma))
        ? withFirst(first.substring(0, comma), names)
        : names;
  }

  /** A club or a company is known abroad by its own name rather than by the shortest. */
  private static void asInEnglish(Map<String, List<String>> byLanguage) {
    List<String> english = byLanguage.getOrDefault("en", List.of());
    byLanguage.replaceAll(
        (language, names) ->
            !english.isEmpty() && isByLength(names) && names.contains(english.get(0))
                ? withFirst(english.get(0), names)
                : names);
  }

  private static boolean isByLength(List<String> names) {
    for (int i = 1; i < names.size(); i++) {
      if (names.get(i).length() < names.get(i - 1).length()) {
        return false;
      }
    }
    return names.size() >= FEWEST_BY_LENGTH;
  }

  private static List<String> withFirst(String first, List<String> names) {
    List<String> ordered = new ArrayList<>(names);
    ordered.remove(first);
    ordered.add(0, first);
    return ordered;
  }

  /** In how many languages each folded name is in use. */
  private static Map<String, Integer> votes(NameRecord record) {
    Map<String, Integer> votes = new HashMap<>();
    for (List<String> names : record.names().values()) {
      Set<String> keys = new HashSet<>();
      names.forEach(name -> keys.add(Folding.key(name)));
      keys.forEach(key -> votes.merge(key, 1, Integer::sum));
    }
    return votes;
  }

  private static List<String> ordered(List<String> names, Map<String, Integer> votes) {
    if (names.size() < 2 || names.get(0).length() > names.get(1).length()) {
      return names;
    }
    String first = names.get(0);
    String best = first;
    for (String name : names) {
      if (votes(name, votes) > votes(best, votes) && isSameScript(name, first)) {
        best = name;
      }
    }
    int ofFirst = votes(first, votes);
    int ofBest = votes(best, votes);
    boolean shared = ofFirst > FEW && !NameFilter.isAcronym(first);
    if (shared || ofBest < ENOUGH || ofBest < TIMES_MORE * ofFirst) {
      return names;
    }
    return withFirst(best, names);
  }

  private static int votes(String name, Map<String, Integer> votes) {
    return votes.getOrDefault(Folding.key(name), 0);
  }

  private static boolean isSameScript(String name, String other) {
    return script(name) == script(other);
  }

  /** That of the first letter; codes such as {@code 020} have none and pass for Latin. */
  private static Character.UnicodeScript script(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .findFirst()
        .orElse(Character.UnicodeScript.LATIN);
  }
}
