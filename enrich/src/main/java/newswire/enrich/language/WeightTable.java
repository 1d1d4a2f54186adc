package newswire.enrich.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Features by 64-bit key, each with the languages that it speaks for and how much: a model of
 * langdetect or OpenNLP packed into a few arrays, 16 bytes a slot and 3 a weight. Immutable, for
 * any number of threads.
 */
final class WeightTable {
  /**
   * Weights are kept in thousandths of a nat, so that sums are exact and do not depend on order.
   */
  static final double SCALE = 1000;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Per slot two elements: the key, then where its weights begin and end, 32 bits each. */
  private final long[] slots;

  private final byte[] languages;
  private final short[] weights;
  private final int shift;

  private WeightTable(Map<Long, Postings> features) {
    int capacity = Integer.highestOneBit(Math.max(2, features.size()) * 4 / 3) * 2;
    int total = features.values().stream().mapToInt(postings -> postings.size).sum();
    shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
    slots = new long[capacity * 2];
    languages = new byte[total];
    weights = new short[total];
    int next = 0;
    for (Map.Entry<Long, Postings> feature : features.entrySet()) {
      next = fill(feature.getKey(), feature.getValue(), next);
    }
  }

  /** The slot of a feature, for {@link #add}; -1 if the model does not have it. */
  int slot(long key) {
    int slot = home(key);
    while (slots[2 * slot] != 0) {
      if (slots[2 * slot] == key) {
        return slot;
      }
      slot = next(slot);
    }
    return -1;
  }

  /** Adds the weights of a feature to the scores, which are indexed by language. */
  void add(int slot, int[] scores) {
    long range = slots[2 * slot + 1];
    int end = (int) range;
    for (int i = (int) (range >>> Integer.SIZE); i < end; i++) {
      scores[languages[i] & 0xFF] += weights[i];
    }
  }

  /** Counts a feature for each language that it speaks for. */
  void count(int slot, int[] counts) {
    long range = slots[2 * slot + 1];
    int end = (int) range;
    for (int i = (int) (range >>> Integer.SIZE); i < end; i++) {
      counts[languages[i] & 0xFF]++;
    }
  }

  /** How many slots there are; the number of a slot is below it. */
  int slots() {
    return slots.length / 2;
  }

  private int home(long key) {
    return (int) ((key * MIX) >>> shift);
  }

  private int next(int slot) {
    return (slot + 1) & (slots() - 1);
  }

  private int fill(long key, Postings postings, int start) {
    int slot = home(key);
    while (slots[2 * slot] != 0) {
      slot = next(slot);
    }
    int end = start + postings.size;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = ((long) start << Integer.SIZE) | end;
    System.arraycopy(postings.languages, 0, languages, start, postings.size);
    System.arraycopy(postings.weights, 0, weights, start, postings.size);
    return end;
  }

  /** Gathers features for a table. One thread. */
  static final class Builder {
    private final Map<Long, Postings> features = new HashMap<>();

    /**
     * @param key not 0
     * @param language below 256
     * @param nats how much the feature speaks for the language, between -32 and 32
     */
    void put(long key, int language, double nats) {
      features.computeIfAbsent(key, k -> new Postings()).add(language, nats);
    }

    WeightTable build() {
      return new WeightTable(features);
    }
  }

  private static final class Postings {
    private byte[] languages = new byte[4];
    private short[] weights = new short[4];
    private int size;

    void add(int language, double nats) {
      if (size == languages.length) {
        languages = Arrays.copyOf(languages, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      languages[size] = (byte) language;
      weights[size++] = (short) Math.round(nats * SCALE);
    }
  }
}
