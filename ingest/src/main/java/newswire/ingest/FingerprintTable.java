package newswire.ingest;

/**
 * A map of 64-bit fingerprints to 64-bit fingerprints in primitive arrays: 16 bytes a slot, 20 to
 * 23 bytes an entry, whatever the entries stand for. Open addressing with linear probing, in
 * segments that grow by themselves, so that growing never needs the whole table twice. Keys must be
 * spread evenly, as digests are; neither key nor value may be 0. One thread.
 */
final class FingerprintTable {
  /** What {@link #get} returns if there is no such key. */
  static final long ABSENT = 0;

  private static final int SEGMENT_BITS = 8;
  private static final int SMALLEST = 8;
  private static final double FULL = 0.8;
  private static final double GROWTH = 1.15;

  private final Segment[] segments = new Segment[1 << SEGMENT_BITS];
  private long size;

  FingerprintTable() {
    for (int i = 0; i < segments.length; i++) {
      segments[i] = new Segment();
    }
  }

  /** The value of this key, or {@link #ABSENT}. */
  long get(long key) {
    return segment(key).get(key);
  }

  /** Sets the value of this key and returns what it was, or {@link #ABSENT}. */
  long put(long key, long value) {
    if (key == ABSENT || value == ABSENT) {
      throw new IllegalArgumentException("0 is no fingerprint");
    }
    long before = segment(key).put(key, value);
    size += before == ABSENT ? 1 : 0;
    return before;
  }

  /** Forgets this key. */
  void remove(long key) {
    size -= segment(key).remove(key) ? 1 : 0;
  }

  /** How many entries there are. */
  long size() {
    return size;
  }

  /** Of the arrays. */
  long bytes() {
    long bytes = 0;
    for (Segment segment : segments) {
      bytes += 8L * segment.slots.length;
    }
    return bytes;
  }

  private Segment segment(long key) {
    return segments[(int) (key >>> (Long.SIZE - SEGMENT_BITS))];
  }

  /** Keys at even, values at odd indices. */
  private static final class Segment {
    private long[] slots = new long[2 * SMALLEST];
    private int used;

    long get(long key) {
      int slot = find(key);
      return slots[2 * slot] == key ? slots[2 * slot + 1] : ABSENT;
    }

    long put(long key, long value) {
      int slot = find(key);
      if (slots[2 * slot] == key) {
        long before = slots[2 * slot + 1];
        slots[2 * slot + 1] = value;
        return before;
      }
      if (used + 1 > FULL * capacity()) {
        grow();
        slot = find(key);
      }
      slots[2 * slot] = key;
      slots[2 * slot + 1] = value;
      used++;
      return ABSENT;
    }

    /** Closes the gap, so that no key is cut off from the slot where its search begins. */
    boolean remove(long key) {
      int gap = find(key);
      if (slots[2 * gap] != key) {
        return false;
      }
      for (int slot = after(gap); slots[2 * slot] != ABSENT; slot = after(slot)) {
        if (distance(home(slots[2 * slot]), slot) >= distance(gap, slot)) {
          slots[2 * gap] = slots[2 * slot];
          slots[2 * gap + 1] = slots[2 * slot + 1];
          gap = slot;
        }
      }
      slots[2 * gap] = ABSENT;
      slots[2 * gap + 1] = ABSENT;
      used--;
      return true;
    }

    private void grow() {
      long[] old = slots;
      slots = new long[2 * (int) (capacity() * GROWTH + SMALLEST)];
      for (int i = 0; i < old.length; i += 2) {
        if (old[i] != ABSENT) {
          int slot = find(old[i]);
          slots[2 * slot] = old[i];
          slots[2 * slot + 1] = old[i + 1];
        }
      }
    }

    /** The slot of this key, or the free one where it would go. */
    private int find(long key) {
      int slot = home(key);
      while (slots[2 * slot] != ABSENT && slots[2 * slot] != key) {
        slot = after(slot);
      }
      return slot;
    }

    /** The bits below those that choose the segment, scaled to the capacity. */
    private int home(long key) {
      long bits = (key >>> (Long.SIZE - SEGMENT_BITS - Integer.SIZE)) & 0xFFFF_FFFFL;
      return (int) ((bits * capacity()) >>> Integer.SIZE);
    }

    private int after(int slot) {
      return slot + 1 == capacity() ? 0 : slot + 1;
    }

    private int distance(int from, int to) {
      return to >= from ? to - from : to - from + capacity();
    }

    private int capacity() {
      return slots.length / 2;
    }
  }
}
