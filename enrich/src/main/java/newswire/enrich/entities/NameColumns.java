package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import newswire.contract.Entity;

/**
 * Collects names with their bearers, then lays them out as vocabulary, trie and postings. Not
 * thread-safe.
 */
final class NameColumns {
  private static final int SEVERAL = 3;

  private final Map<String, List<Bearer>> names = new HashMap<>();
  private final CommonWords commonWords;

  NameColumns(CommonWords commonWords) {
    this.commonWords = commonWords;
  }

  /** Adds a name as written; the same name of the same entity becomes one posting. */
  void add(String name, int entity, int flags, int language) {
    String key = Folding.key(name);
    if (key.isEmpty() || !writable(key)) {
      return;
    }
    int all = flags | capitals(name);
    List<Bearer> bearers = names.computeIfAbsent(key, k -> new ArrayList<>(1));
    for (Bearer bearer : bearers) {
      if (bearer.entity == entity) {
        bearer.merge(all, language);
        return;
      }
    }
    bearers.add(new Bearer(entity, all, language));
  }

  NameIndexData finish(EntityColumns entities, String attribution) {
    String[] words = words();
    TrieLayout layout = new TrieLayout(names, words);
    return new NameIndexData(
        words,
        commonIn(words),
        roles(words, entities),
        layout.words(),
        layout.firstChild(),
        layout.firstPosting(),
        layout.postings(),
        layout.languages(),
        entities.ids(),
        entities.types(),
        entities.classes(),
        entities.prominence(),
        entities.countries(),
        entities.labels(),
        attribution);
  }

  private static boolean writable(String key) {
    return key.length() > 1;
  }

  private String[] words() {
    TreeSet<String> words = new TreeSet<>();
    names.keySet().forEach(key -> words.addAll(Arrays.asList(key.split(" "))));
    words.addAll(commonWords.frequent());
    return words.toArray(String[]::new);
  }

  private int[] commonIn(String[] words) {
    int[] common = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      common[i] = commonWords.languages(words[i]);
    }
    return common;
  }

  /** Given and family names: what several persons have first or last. */
  private byte[] roles(String[] words, EntityColumns entities) {
    byte[] types = entities.types();
    int person = EntityTable.code(Entity.Type.PERSON);
    int[] first = new int[words.length];
    int[] last = new int[words.length];
    for (Map.Entry<String, List<Bearer>> name : names.entrySet()) {
      String key = name.getKey();
      int space = key.indexOf(' ');
      if (space < 0) {
        continue;
      }
      for (Bearer bearer : name.getValue()) {
        if (types[bearer.entity] == person && (bearer.flags & Posting.SHORT) == 0) {
          first[Arrays.binarySearch(words, key.substring(0, space))]++;
          last[Arrays.binarySearch(words, key.substring(key.lastIndexOf(' ') + 1))]++;
        }
      }
    }
    byte[] roles = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      int given = first[i] >= SEVERAL && first[i] > last[i] / 4 ? Vocabulary.GIVEN_NAME : 0;
      int family = last[i] >= SEVERAL && last[i] > first[i] / 4 ? Vocabulary.FAMILY_NAME : 0;
      int part = commonWords.isPart(words[i]) ? Vocabulary.PART : 0;
      int date = commonWords.isCalendar(words[i]) ? Vocabulary.CALENDAR : 0;
      roles[i] = (byte) (given | family | part | date);
    }
    return roles;
  }

  /** What letter case the name asks of its first and last word. */
  private static int capitals(String name) {
    if (NameFilter.isAcronym(name)) {
      return Posting.FIRST_CAPITAL | Posting.LAST_CAPITAL | Posting.ACRONYM;
    }
    int first = firstLetter(name, 0);
    int lastWord = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1;
    int last = firstLetter(name, lastWord);
    return (Character.isUpperCase(name.charAt(first)) ? Posting.FIRST_CAPITAL : 0)
        | (Character.isUpperCase(name.charAt(last)) ? Posting.LAST_CAPITAL : 0);
  }

  private static int firstLetter(String name, int from) {
    for (int i = from; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        return i;
      }
    }
    return 0;
  }

  /** One bearer of one name. */
  static final class Bearer {
    final int entity;
    int flags;
    int languages;

    Bearer(int entity, int flags, int languages) {
      this.entity = entity;
      this.flags = flags;
      this.languages = languages;
    }

    /** What any source calls a label is one; what only some write in capitals need not be. */
    void merge(int otherFlags, int language) {
      int any = (flags | otherFlags) & Posting.LABEL;
      flags = (flags & otherFlags) | any;
      languages |= language;
    }
  }
}
