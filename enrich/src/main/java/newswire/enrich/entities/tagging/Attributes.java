package newswire.enrich.entities.tagging;

/**
 * What features of several tokens need of one token, in one long: lexicon entry, types of the name,
 * shape, case.
 */
final class Attributes {
  private Attributes() {}

  static long pack(int entry, int types, int shape, int caps) {
    return (entry & 0x7FFFFFL)
        | (long) types << 23
        | (long) (shape & 0xFFFF) << 31
        | (long) caps << 47;
  }

  static int entry(long attributes) {
    return (int) attributes & 0x7FFFFF;
  }

  static int types(long attributes) {
    return (int) (attributes >>> 23) & 0xFF;
  }

  static int shape(long attributes) {
    return (int) (attributes >>> 31) & 0xFFFF;
  }

  static int caps(long attributes) {
    return (int) (attributes >>> 47) & 7;
  }
}
