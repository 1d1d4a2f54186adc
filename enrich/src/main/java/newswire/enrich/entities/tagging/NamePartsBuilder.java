package newswire.enrich.entities.tagging;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/** Counts the types of the names that a word begins or ends. For one thread. */
final class NamePartsBuilder {
  private static final int NAMES_OF_A_WORD = 3;
  private static final int NAMES_OF_AN_ENDING = 8;
  private static final int KINDS = 4;

  private final Map<Long, int[]> words = new HashMap<>();
  private final Map<Long, int[]> endings = new HashMap<>();

  /** Adds a name of one type, a bit of {@link NameTypes}. */
  void add(Tokens name, int type) {
    int last = name.size() - 1;
    if (last > 0) {
      count(words, NameParts.last(name.fold(last)), type);
      count(words, NameParts.first(name.fold(0)), type);
      int endOfLast = Stems.end(name, last);
      if (endOfLast > 0) {
        count(words, NameParts.last(Stems.key(name, last, endOfLast)), type);
      }
      int endOfFirst = Stems.end(name, 0);
      if (endOfFirst > 0) {
        count(words, NameParts.first(Stems.key(name, 0, endOfFirst)), type);
      }
    }
    if (name.kind(last) == TokenKind.WORD) {
      addEndings(name, last, type);
    }
  }

  private void addEndings(Tokens name, int token, int type) {
    int start = name.start(token);
    int end = NameParts.endOfStem(name, token);
    for (int n = NameParts.SHORTEST_ENDING; n <= NameParts.LONGEST_ENDING && n < end - start; n++) {
      count(endings, NameParts.ending(name, end - n, end), type);
    }
  }

  private static void count(Map<Long, int[]> counts, long key, int type) {
    counts.computeIfAbsent(key, k -> new int[KINDS])[Integer.numberOfTrailingZeros(type)]++;
  }

  /** Hands over all that enough names agree on: key and types, the types of a quarter at least. */
  void build(ObjIntConsumer<Long> sink) {
    words.forEach(
        (key, counts) -> {
          if (Arrays.stream(counts).sum() >= NAMES_OF_A_WORD) {
            sink.accept(key, types(counts));
          }
        });
    endings.forEach(
        (key, counts) -> {
          int sum = Arrays.stream(counts).sum();
          if (sum >= NAMES_OF_AN_ENDING && largest(counts) * 10 >= sum * 6) {
            sink.accept(key, types(counts));
          }
        });
  }

  static int types(int[] counts) {
    int sum = Arrays.stream(counts).sum();
    int types = largest(counts) * 10 >= sum * 9 ? NameParts.CLEAR : 0;
    for (int kind = 0; kind < KINDS; kind++) {
      types |= counts[kind] * 4 >= sum ? 1 << kind : 0;
    }
    return types;
  }

  private static int largest(int[] counts) {
    return Arrays.stream(counts).max().orElse(0);
  }
}
