package newswire.enrich.entities.tagging;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import newswire.enrich.text.Tokens;

/**
 * Counts the listed names of Chinese and Japanese: whole names, their parts where a dot parts them,
 * and what names that begin or end with a character, or with two, are. For one thread.
 */
final class HanNames {
  private static final int NAMES_OF_A_CHARACTER = 5;
  private static final int NAMES_OF_TWO = 3;
  private static final int KINDS = 4;

  private final Map<Long, Integer> types;
  private final Map<Long, int[]> one = new HashMap<>();
  private final Map<Long, int[]> two = new HashMap<>();

  /**
   * @param types takes the names
   */
  HanNames(Map<Long, Integer> types) {
    this.types = types;
  }

  void add(Tokens name, int type) {
    int end = name.size();
    if (end < 2 || end > HanView.LONGEST_NAME) {
      return;
    }
    put(name, 0, end, type);
    count(name, 0, end, type);
    inside(name, end, type);
    if (type == NameTypes.PERSON) {
      parts(name, end);
    }
  }

  /** Adds a word of a list. */
  void addListed(Tokens word, int type) {
    int end = word.size();
    long phrase = 0;
    for (int i = 0; i < end; i++) {
      phrase = Keys.phrase(phrase, HanCharacters.code(word, i));
    }
    merge(phrase, type);
    if (end > 1) {
      merge(
          HanView.first(HanCharacters.code(word, 0), HanCharacters.code(word, 1)),
          HanWords.OPENS_WORD);
    }
  }

  private void parts(Tokens name, int end) {
    int start = 0;
    for (int i = 0; i <= end; i++) {
      boolean dot = i < end && HanCharacters.kind(name, i) == HanCharacters.DOT;
      if ((i == end && start > 0) || dot) {
        if (i - start > 1) {
          put(name, start, i, start == 0 ? NameTypes.GIVEN : NameTypes.SURNAME);
        }
        start = i + 1;
      }
    }
  }

  private void put(Tokens name, int start, int end, int type) {
    long phrase = 0;
    for (int i = start; i < end; i++) {
      phrase = Keys.phrase(phrase, HanCharacters.code(name, i));
    }
    merge(phrase, type);
    long opening =
        HanView.first(HanCharacters.code(name, start), HanCharacters.code(name, start + 1));
    merge(opening, NameTypes.DESIGNATOR);
  }

  private void merge(long key, int type) {
    types.merge(key, type, (a, b) -> a | b);
  }

  private void count(Tokens name, int start, int end, int type) {
    long first = HanCharacters.code(name, start);
    long last = HanCharacters.code(name, end - 1);
    count(one, HanView.first(first, 0), type);
    count(one, HanView.last(0, last), type);
    count(two, HanView.first(first, HanCharacters.code(name, start + 1)), type);
    count(two, HanView.last(HanCharacters.code(name, end - 2), last), type);
  }

  private void inside(Tokens name, int end, int type) {
    for (int i = 0; i < end; i++) {
      count(one, HanView.inside(HanCharacters.code(name, i)), type);
    }
  }

  private static void count(Map<Long, int[]> counts, long key, int type) {
    counts.computeIfAbsent(key, k -> new int[KINDS])[Integer.numberOfTrailingZeros(type)]++;
  }

  /** To be called when all names were added. */
  void finish() {
    finish(one, NAMES_OF_A_CHARACTER);
    finish(two, NAMES_OF_TWO);
  }

  private void finish(Map<Long, int[]> counts, int least) {
    counts.forEach(
        (key, kinds) -> {
          int sum = Arrays.stream(kinds).sum();
          if (sum >= least) {
            merge(key, NamePartsBuilder.types(kinds));
          }
        });
  }
}
