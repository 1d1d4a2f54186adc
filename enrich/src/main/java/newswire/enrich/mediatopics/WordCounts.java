package newswire.enrich.mediatopics;

import java.util.Arrays;
import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * The words of one article and how often each occurs, by hash. Reusable; not thread-safe; allocates
 * only when an article has more different words than any before.
 */
final class WordCounts {
  /** A word of the headline counts as so many of the body. */
  private static final int HEADLINE_COUNT = 3;

  private static final int SHORTEST = 2;

  private int[] keys = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int[] slots = new int[1 << 11];
  private int size;

  /** Counts the words of both fields afresh. */
  void count(int languageSeed, Tokens headline, Tokens body) {
    clear();
    add(languageSeed, headline, HEADLINE_COUNT);
    add(languageSeed, body, 1);
  }

  /** The key of a word, or 0 if the token is none. */
  static int key(int languageSeed, Tokens tokens, int token) {
    boolean word =
        tokens.kind(token) == TokenKind.WORD
            && tokens.is(token, TokenFlags.HAS_LETTER)
            && !tokens.is(token, TokenFlags.ELISION | TokenFlags.CLITIC)
            && tokens.end(token) - tokens.start(token) >= SHORTEST;
    if (!word) {
      return 0;
    }
    long mixed = (tokens.fold(token) ^ languageSeed) * 0x9E3779B97F4A7C15L;
    int key = (int) (mixed >>> 32);
    return key == 0 ? 1 : key;
  }

  /** What makes the words of one language differ from those of another. */
  static int languageSeed(String language) {
    return language.hashCode() * 0x85EBCA6B;
  }

  int size() {
    return size;
  }

  int key(int i) {
    return keys[slots[i]];
  }

  int count(int i) {
    return counts[slots[i]];
  }

  private void add(int languageSeed, Tokens tokens, int times) {
    for (int token = 0; token < tokens.size(); token++) {
      int key = key(languageSeed, tokens, token);
      if (key != 0) {
        add(key, times);
      }
    }
  }

  private void add(int key, int times) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B9) >>> 8) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    if (keys[slot] == 0) {
      keys[slot] = key;
      slots[size++] = slot;
    }
    counts[slot] += times;
    if (size == slots.length) {
      grow();
    }
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    int[] oldSlots = Arrays.copyOf(slots, size);
    keys = new int[2 * oldKeys.length];
    counts = new int[2 * oldKeys.length];
    slots = new int[2 * oldSlots.length];
    size = 0;
    for (int slot : oldSlots) {
      add(oldKeys[slot], oldCounts[slot]);
    }
  }

  private void clear() {
    for (int i = 0; i < size; i++) {
      keys[slots[i]] = 0;
      counts[slots[i]] = 0;
    }
    size = 0;
  }
}
