package newswire.enrich.entities.tagging;

/**
 * A growing map from 64-bit hashes to ints, without objects. The key 0 is not allowed. For one
 * thread at a time.
 */
final class LongCounts {
  private long[] keys;
  private int[] values;
  private int size;

  LongCounts(int capacity) {
    int length = Integer.highestOneBit(Math.max(16, capacity)) * 2;
    keys = new long[length];
    values = new int[length];
  }

  int size() {
    return size;
  }

  /** The value of a key, 0 if it is not there. */
  int get(long key) {
    return values[slot(key)];
  }

  void put(long key, int value) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (size * 3 > keys.length * 2) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
  }

  void add(long key, int value) {
    put(key, get(key) + value);
  }

  /** Length of the table; slots with {@link #keyAt} 0 are free. */
  int slots() {
    return keys.length;
  }

  long keyAt(int slot) {
    return keys[slot];
  }

  int valueAt(int slot) {
    return values[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
