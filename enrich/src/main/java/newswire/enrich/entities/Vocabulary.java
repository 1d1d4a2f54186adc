package newswire.enrich.entities;

import java.util.Arrays;

/**
 * The distinct words of all names, numbered in ascending order of their folded form, with the
 * languages in which each is an ordinary word and whether it is a given name or a family name.
 *
 * <p>Immutable and thread-safe. Finding a word costs one probe of a hash table and no allocation.
 */
final class Vocabulary {
  /** Several persons have it as their first name. */
  static final int GIVEN_NAME = 1;

  /** Several persons have it as their last name. */
  static final int FAMILY_NAME = 2;

  /** It stands in names, but seldom is one by itself. */
  static final int PART = 4;

  /** A month or a day of the week in some language. */
  static final int CALENDAR = 8;

  private final char[] letters;
  private final int[] offsets;
  private final int[] common;
  private final byte[] roles;
  private final int[] table;
  private final int mask;

  /**
   * @param letters the words, one after the other, ascending
   * @param offsets where each begins in {@code letters}; one more than there are words
   * @param common for each word, the languages ({@link Languages#bit}) that use it as a common word
   * @param roles for each word, {@link #GIVEN_NAME} and {@link #FAMILY_NAME}
   */
  Vocabulary(char[] letters, int[] offsets, int[] common, byte[] roles) {
    this.roles = roles;
    this.letters = letters;
    this.offsets = offsets;
    this.common = common;
    int size = Math.max(16, Integer.highestOneBit(common.length * 3));
    table = new int[size];
    mask = size - 1;
    Arrays.fill(table, -1);
    for (int id = 0; id < common.length; id++) {
      int slot = hash(letters, offsets[id], offsets[id + 1]) & mask;
      while (table[slot] >= 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = id;
    }
  }

  int size() {
    return common.length;
  }

  /** The number of a folded word, or -1. */
  int find(char[] word, int from, int length, int hash) {
    int slot = hash & mask;
    for (int id = table[slot]; id >= 0; id = table[slot]) {
      int offset = offsets[id];
      if (offsets[id + 1] - offset == length
          && Arrays.equals(letters, offset, offset + length, word, from, from + length)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  int find(String folded) {
    char[] word = folded.toCharArray();
    return find(word, 0, word.length, hash(word, 0, word.length));
  }

  boolean isCommon(int id, int languages) {
    return (common[id] & languages) != 0;
  }

  boolean hasRole(int id, int role) {
    return (roles[id] & role) != 0;
  }

  int roles(int id) {
    return roles[id];
  }

  int common(int id) {
    return common[id];
  }

  String word(int id) {
    return new String(letters, offsets[id], offsets[id + 1] - offsets[id]);
  }

  static int hash(char[] word, int from, int to) {
    int h = 0;
    for (int i = from; i < to; i++) {
      h = h * 31 + word[i];
    }
    return mix(h);
  }

  static int mix(int h) {
    int mixed = h * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
