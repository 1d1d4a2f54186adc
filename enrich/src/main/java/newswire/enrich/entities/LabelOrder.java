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
 * Puts the name that an entity is known by at the head of its names. One source lists English names
 * and names of persons by length, so that {@code Mokum} stands before {@code Amsterdam}. Such a
 * list is known by its order, and the name that far more languages share is the label. Pure
 * functions.
 */
final class LabelOrder {
  private static final int FEW = 4;
  private static final int TIMES_MORE = 3;
  private static final int ENOUGH = 4;

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
              boolean unordered = language.equals("en") || record.type() == Entity.Type.PERSON;
              ordered.put(language, unordered ? ordered(names, votes) : names);
            });
    return record.withNames(ordered);
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
    List<String> ordered = new ArrayList<>(names);
    ordered.remove(best);
    ordered.add(0, best);
    return ordered;
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
