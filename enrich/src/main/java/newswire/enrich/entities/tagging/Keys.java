package newswire.enrich.entities.tagging;

/** Hashes of features. Stable: models on disk depend on them. */
final class Keys {
  private static final long A = 0x9E3779B97F4A7C15L;
  private static final long B = 0xD6E8FEB86659FD93L;

  private Keys() {}

  static long mix(long a, long b) {
    long h = (a + B) * A ^ b;
    h = (h ^ (h >>> 32)) * B;
    return h ^ (h >>> 29);
  }

  /** A word feature as seen from a token {@code offset} places before it. */
  static long at(long base, int offset) {
    return mix(base, 0x51L + offset);
  }

  static long feature(int template, long value) {
    return mix(value, 0x1000L + template);
  }

  static long feature(int template, long first, long second) {
    return mix(mix(first, second), 0x1000L + template);
  }

  /** The 32 bits by which a model knows a feature. */
  static int compact(long key) {
    return (int) ((key * A) >>> 32);
  }

  /** Hash of a name of several tokens, from left to right. */
  static long phrase(long prefix, long fold) {
    return mix(prefix, fold);
  }
}
