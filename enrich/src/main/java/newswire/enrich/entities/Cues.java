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
  private final Map<String, IntSet> sport;
  private final Map<String, IntSet> disciplines;
  private final IntSet announcing;
  private final Map<String, Set<String>> prepositions = new HashMap<>();

  private Cues() {
    Map<String, Set<Integer>> words = new HashMap<>();
    Map<String, Set<Integer>> names = new HashMap<>();
    Set<Integer> before = new HashSet<>();
    for (String[] row : Tables.rows("cues.tsv")) {
      for (String word : row[2].split(" ")) {
        String key = Folding.key(word);
        switch (row[1]) {
          case SPORT -> words.computeIfAbsent(row[0], l -> new HashSet<>()).add(hash(key));
          case DISCIPLINE -> names.computeIfAbsent(row[0], l -> new HashSet<>()).add(hash(key));
          case AT -> prepositions.computeIfAbsent(row[0], l -> new HashSet<>()).add(key);
          default -> before.add(hash(announce(row[0], row[1], key)));
        }
      }
    }
    sport = sets(words);
    disciplines = sets(names);
    announcing = IntSet.of(before);
  }

  private static Map<String, IntSet> sets(Map<String, Set<Integer>> byLanguage) {
    Map<String, IntSet> sets = new HashMap<>();
    byLanguage.forEach((language, numbers) -> sets.put(language, IntSet.of(numbers)));
    return sets;
  }

  static Cues load() {
    return new Cues();
  }

  /** The last word of a cue announces: it is what stands next to the name. */
  private String announce(String language, String what, String key) {
    String last = key.substring(key.lastIndexOf(' ') + 1);
    announced
        .computeIfAbsent(language, l -> new HashMap<>())
        .put(last, Entity.Type.valueOf(what.toUpperCase(Locale.ROOT)));
    return last;
  }

  private static int hash(String key) {
    return Vocabulary.hash(key.toCharArray(), 0, key.length());
  }

  /** Whether a word of this hash announces anything in any language; most do not. */
  boolean mayAnnounce(int hash) {
    return announcing.contains(hash);
  }

  /** What a folded word announces in a language, null where nothing. */
  Entity.@Nullable Type type(String language, String folded) {
    return announced.getOrDefault(language, Map.of()).get(folded);
  }

  /** Hashes of the words of sports of a language, as {@link WordScan#hash} has them. */
  IntSet sport(String language) {
    return sport.getOrDefault(language, IntSet.EMPTY);
  }

  /** Hashes of the words that hardly stand elsewhere than in news of sports. */
  IntSet disciplines(String language) {
    return disciplines.getOrDefault(language, IntSet.EMPTY);
  }

  boolean isPreposition(String language, String folded) {
    return prepositions.getOrDefault(language, Set.of()).contains(folded);
  }
}
