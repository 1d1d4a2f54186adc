package newswire.enrich.entities;

import org.jspecify.annotations.Nullable;

/**
 * Labels that were read from the name indexes not long ago. Holds a few thousand. Not thread-safe.
 */
final class RecentLabels {
  private static final int SLOTS = 1 << 11;

  private final @Nullable EntityTable[] tables = new EntityTable[SLOTS];
  private final int[] numbers = new int[SLOTS];
  private final String[] labels = new String[SLOTS];

  /** A bearer's label in a language, else the one that stands for all. */
  String of(Bearer bearer, int language) {
    EntityTable table = bearer.index().entities;
    int number = table.labelNumber(bearer.entity(), language);
    int slot = Vocabulary.mix(number) & (SLOTS - 1);
    if (tables[slot] != table || numbers[slot] != number) {
      tables[slot] = table;
      numbers[slot] = number;
      labels[slot] = table.label(number);
    }
    return labels[slot];
  }
}
