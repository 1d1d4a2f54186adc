package newswire.enrich.entities.tagging;

/**
 * What unlabelled text says of the frequent words of a language: a fine and a coarse cluster, and
 * how often the word stands with a capital. Immutable; knows words by 32 bits of their hash.
 */
final class Lexicon {
  static final int UNKNOWN = 0;
  private final int[] keys;
  private final int[] values;

  /**
   * A lexicon from a hash table.
   *
   * @param keys open addressing, 0 is free
   * @param values fine cluster, coarse cluster and case, packed by {@link #pack}
   */
  Lexicon(int[] keys, int[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** The packed entry of a word, or {@link #UNKNOWN}. */
  int find(long fold) {
    int key = key(fold);
    for (int slot = slot(key, keys.length);
        keys[slot] != 0;
        slot = slot + 1 == keys.length ? 0 : slot + 1) {
      if (keys[slot] == key) {
        return values[slot];
      }
    }
    return UNKNOWN;
  }

  static Lexicon of(int[] words, int[] entries) {
    int size = Math.max(4, words.length + words.length / 2);
    int[] keys = new int[size];
    int[] values = new int[size];
    for (int i = 0; i < words.length; i++) {
      int slot = slot(words[i], size);
      while (keys[slot] != 0) {
        slot = slot + 1 == size ? 0 : slot + 1;
      }
      keys[slot] = words[i];
      values[slot] = entries[i];
    }
    return new Lexicon(keys, values);
  }

  static int key(long fold) {
    int key = Keys.compact(fold);
    return key == 0 ? 1 : key;
  }

  private static int slot(int key, int length) {
    return (int) (((key & 0xFFFFFFFFL) * length) >>> 32);
  }

  static int pack(int fine, int coarse, int caseClass) {
    return (fine + 1) | (coarse + 1) << 12 | caseClass << 20;
  }

  /** 0 for an unknown word. */
  static int fine(int entry) {
    return entry & 0xFFF;
  }

  static int coarse(int entry) {
    return (entry >>> 12) & 0xFF;
  }

  /** 0 unknown, 1 (never) to 7 (always) with a capital inside a sentence. */
  static int caseClass(int entry) {
    return (entry >>> 20) & 7;
  }
}
