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
  private final long[] attributes = new long[1 << BITS];
  private final short[] scores = new short[WIDTH << BITS];
  private final long[] keys = new long[WordFeatures.MAX];
  private final byte[] reach = new byte[WordFeatures.MAX];
  private final int[] sums = new int[WIDTH];

  WordCache(TaggerModel model, NameTypes names) {
    this.model = model;
    this.features = new WordFeatures(model.lexicon(), names);
  }

  /** The slot of the word; valid until the next call. */
  int slot(Tokens tokens, int token) {
    long key = WordFeatures.key(tokens, token);
    int slot = (int) (key >>> (64 - BITS));
    if (words[slot] != key) {
      fill(tokens, token, slot);
      words[slot] = key;
    }
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
    for (int k = 0; k < count; k++) {
      for (int distance = -reach[k]; distance <= reach[k]; distance++) {
        model.addTo(sums, (distance + REACH) * LABELS, Keys.at(keys[k], distance));
      }
    }
    for (int i = 0; i < WIDTH; i++) {
      scores[slot * WIDTH + i] = (short) Math.max(-32768, Math.min(32767, sums[i]));
    }
  }
}
