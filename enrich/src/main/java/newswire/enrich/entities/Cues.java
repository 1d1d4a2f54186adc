package newswire.enrich.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Words that say something of the names beside them, by language: a title before a person, {@code
 * groupe} or {@code newspaper} before an organisation; words of sports; prepositions of place.
 * Immutable and thread-safe.
 */
final class Cues {
  private static final String SPORT = "sport";
  private static final String DISCIPLINE = "discipline";
  private static final String AT = "at";

  private final Map<String, Map<String, Entity.Type>> announced = new HashMap<>();
  private final Map<String, Set<Integer>> sport = new HashMap<>();
  private final Map<String, Set<Integer>> disciplines = new HashMap<>();
  private final Map<String, Set<String>> prepositions = new HashMap<>();

  private Cues() {
    for (String[] row : Tables.rows("cues.tsv")) {
      for (String word : row[2].split(" ")) {
        add(row[0], row[1], Folding.key(word));
      }
    }
  }

  static Cues load() {
    return new Cues();
  }

  private void add(String language, String what, String key) {
    switch (what) {
      case SPORT -> sport.computeIfAbsent(language, l -> new HashSet<>()).add(hash(key));
      case DISCIPLINE -> disciplines.computeIfAbsent(language, l -> new HashSet<>()).add(hash(key));
      case AT -> prepositions.computeIfAbsent(language, l -> new HashSet<>()).add(key);
      default ->
          announced
              .computeIfAbsent(language, l -> new HashMap<>())
              .put(
                  key.substring(key.lastIndexOf(' ') + 1),
                  Entity.Type.valueOf(what.toUpperCase(Locale.ROOT)));
    }
  }

  private static int hash(String key) {
    return Vocabulary.hash(key.toCharArray(), 0, key.length());
  }

  /** What a folded word announces in a language, null where nothing. */
  Entity.@Nullable Type type(String language, String folded) {
    return announced.getOrDefault(language, Map.of()).get(folded);
  }

  /** Hashes of the words of sports of a language, as {@link WordScan#hash} has them. */
  Set<Integer> sport(String language) {
    return sport.getOrDefault(language, Set.of());
  }

  /** Hashes of the words that hardly stand elsewhere than in news of sports. */
  Set<Integer> disciplines(String language) {
    return disciplines.getOrDefault(language, Set.of());
  }

  boolean isPreposition(String language, String folded) {
    return prepositions.getOrDefault(language, Set.of()).contains(folded);
  }
}
