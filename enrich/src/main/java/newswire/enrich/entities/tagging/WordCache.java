package newswire.enrich.entities.tagging;

import java.util.Arrays;
import newswire.enrich.text.Tokens;

/**
 * The scores that a word's own form gives to itself and its neighbours, kept for the words met
 * last: most words of a text have been met before. Changes speed, never results. For one thread at
 * a time.
 */
final class WordCache {
  static final int REACH = 2;
  private static final int LABELS = Labels.COUNT;
  private static final int WIDTH = (2 * REACH + 1) * LABELS;
  private static final int BITS = 13;

  private final TaggerModel model;
  private final WordFeatures features;
  private final long[] words = new long[1 << BITS];

  /** Which slot of each pair was asked for last: a new word takes the other. */
  private final byte[] latest = new byte[1 << (BITS - 1)];

  private final long[] attributes = new long[1 << BITS];
  private final short[] scores = new short[WIDTH << BITS];
  private final long[] keys = new long[WordFeatures.MAX];
  private final byte[] reach = new byte[WordFeatures.MAX];
  private final long[] seen = new long[2 * WordFeatures.MAX];
  private final int[] sums = new int[WIDTH];

  WordCache(TaggerModel model, NameTypes names) {
    this.model = model;
    this.features = new WordFeatures(model.lexicon(), names);
  }

  /** The slot of the word; valid until the next call. */
  int slot(Tokens tokens, int token) {
    long key = WordFeatures.key(tokens, token);
    int pair = (int) (key >>> (65 - BITS));
    int slot = words[2 * pair] == key ? 2 * pair : 2 * pair + 1;
    if (words[slot] != key) {
      slot = 2 * pair + 1 - latest[pair];
      fill(tokens, token, slot);
      words[slot] = key;
    }
    latest[pair] = (byte) (slot & 1);
    return slot;
  }

  long attributes(int slot) {
    return attributes[slot];
  }

  /** Adds what the word says of the token {@code distance} places after it. */
  void addTo(int[] target, int offset, int slot, int distance) {
    int from = slot * WIDTH + (distance + REACH) * LABELS;
    for (int label = 0; label < LABELS; label++) {
      target[offset + label] += scores[from + label];
    }
  }

  private void fill(Tokens tokens, int token, int slot) {
    attributes[slot] = features.attributes(tokens, token);
    int count = features.collect(tokens, token, attributes[slot], keys, reach);
    Arrays.fill(sums, 0);
    for (int distance = -REACH; distance <= REACH; distance++) {
      int reaching = seenFrom(distance, count);
      model.addAll(sums, (distance + REACH) * LABELS, seen, reaching);
    }
    for (int i = 0; i < WIDTH; i++) {
      scores[slot * WIDTH + i] = (short) Math.max(-32768, Math.min(32767, sums[i]));
    }
  }

  /** Gathers the features that reach so far, as seen from there. */
  private int seenFrom(int distance, int count) {
    int reaching = 0;
    for (int k = 0; k < count; k++) {
      if (reach[k] >= Math.abs(distance)) {
        seen[reaching++] = Keys.at(keys[k], distance);
      }
    }
    return reaching;
  }
}
