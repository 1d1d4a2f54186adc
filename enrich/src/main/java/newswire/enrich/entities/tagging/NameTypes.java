package newswire.enrich.entities.tagging;

import java.util.Map;

/**
 * Which types of thing bear a name, by the hash of its tokens: a compact table of fingerprints,
 * never of strings. Immutable, shared by all threads and languages. Answers wrongly for about one
 * unknown name in ten thousand.
 */
final class NameTypes {
  static final int PERSON = 1;
  static final int PLACE = 2;
  static final int ORGANISATION = 4;
  static final int OTHER = 8;
  static final int GIVEN = 16;
  static final int SURNAME = 32;
  static final int TITLE = 64;
  static final int DESIGNATOR = 128;
  static final int MAX_TOKENS = 6;

  private final int[] slots;

  /**
   * @param slots fingerprint in the upper 24 bits, types in the lower 8; 0 is free
   */
  NameTypes(int[] slots) {
    this.slots = slots;
  }

  static NameTypes of(Map<Long, Integer> names) {
    int[] slots = new int[Math.max(4, names.size() * 4 / 3)];
    names.forEach(
        (phrase, types) -> {
          int slot = slot(phrase, slots.length);
          int fingerprint = fingerprint(phrase);
          while (slots[slot] != 0 && (slots[slot] & 0xFFFFFF00) != fingerprint) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
          }
          slots[slot] |= fingerprint | types;
        });
    return new NameTypes(slots);
  }

  int[] slots() {
    return slots;
  }

  /** The types of the name with this phrase hash, 0 if there is none. */
  int types(long phrase) {
    int fingerprint = fingerprint(phrase);
    for (int slot = slot(phrase, slots.length);
        slots[slot] != 0;
        slot = slot + 1 == slots.length ? 0 : slot + 1) {
      if ((slots[slot] & 0xFFFFFF00) == fingerprint) {
        return slots[slot] & 0xFF;
      }
    }
    return 0;
  }

  static int fingerprint(long phrase) {
    int upper = (int) phrase & 0xFFFFFF00;
    return upper == 0 ? 0x100 : upper;
  }

  static int slot(long phrase, int length) {
    return (int) (((phrase >>> 32) * length) >>> 32);
  }
}
