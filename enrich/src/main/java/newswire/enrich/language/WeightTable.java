package newswire.enrich.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Features by 64-bit key, each with the languages that it speaks for and how much: a model of
 * langdetect or OpenNLP packed into a few arrays, 16 bytes a slot and 2 for each language from the
 * first to the last that a feature speaks for. Immutable, for any number of threads.
 */
final class WeightTable {
  /**
   * Weights are kept in thousandths of a nat, so that sums are exact and do not depend on order.
   */
  static final double SCALE = 1000;

  /** For more languages than this it is quicker to add the weights of all. */
  private static final int FEW = 12;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  /**
   * Per slot two elements: the key, then where its weights begin (32 bits), its first language and
   * how many languages there are from the first to the last (16 bits each).
   */
  private final long[] slots;

  private final short[] weights;
  private final int shift;

  private WeightTable(Map<Long, Postings> features) {
    int capacity = Integer.highestOneBit(Math.max(2, features.size()) * 4 / 3) * 2;
    int total = features.values().stream().mapToInt(Postings::span).sum();
    shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
    slots = new long[capacity * 2];
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
    int start = (int) (range >>> Integer.SIZE);
    int first = first(range);
    int span = span(range);
    for (int i = 0; i < span; i++) {
      scores[first + i] += weights[start + i];
    }
  }

  /** Adds the weights that a feature has for some languages, maybe for others too. */
  void add(int slot, int[] scores, int[] languages) {
    if (languages.length > FEW) {
      add(slot, scores);
      return;
    }
    long range = slots[2 * slot + 1];
    int start = (int) (range >>> Integer.SIZE);
    int first = first(range);
    int span = span(range);
    for (int language : languages) {
      int i = language - first;
      if (i >= 0 && i < span) {
        scores[language] += weights[start + i];
      }
    }
  }

  /** Counts a feature for each language that it speaks for. */
  void count(int slot, int[] counts) {
    long range = slots[2 * slot + 1];
    int start = (int) (range >>> Integer.SIZE);
    int first = first(range);
    int span = span(range);
    for (int i = 0; i < span; i++) {
      counts[first + i] += weights[start + i] == 0 ? 0 : 1;
    }
  }

  private static int first(long range) {
    return (int) (range >>> Short.SIZE) & 0xFFFF;
  }

  private static int span(long range) {
    return (int) range & 0xFFFF;
  }

  private int home(long key) {
    return (int) ((key * MIX) >>> shift);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length / 2 - 1);
  }

  private int fill(long key, Postings postings, int start) {
    int slot = home(key);
    while (slots[2 * slot] != 0) {
      slot = next(slot);
    }
    slots[2 * slot] = key;
    slots[2 * slot + 1] =
        ((long) start << Integer.SIZE) | ((long) postings.first() << Short.SIZE) | postings.span();
    for (int i = 0; i < postings.size; i++) {
      weights[start + postings.languages[i] - postings.first()] = postings.weights[i];
    }
    return start + postings.span();
  }

  /** Gathers features for a table. One thread. */
  static final class Builder {
    private final Map<Long, Postings> features = new HashMap<>();

    /**
     * @param key not 0
     * @param language below 65,536
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
    private int[] languages = new int[4];
    private short[] weights = new short[4];
    private int size;

    void add(int language, double nats) {
      if (size == languages.length) {
        languages = Arrays.copyOf(languages, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      languages[size] = language;
      weights[size++] = (short) Math.round(nats * SCALE);
    }

    int first() {
      int first = languages[0];
      for (int i = 1; i < size; i++) {
        first = Math.min(first, languages[i]);
      }
      return first;
    }

    int span() {
      int last = languages[0];
      for (int i = 1; i < size; i++) {
        last = Math.max(last, languages[i]);
      }
      return last - first() + 1;
    }
  }
}
