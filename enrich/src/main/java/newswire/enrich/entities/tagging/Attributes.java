package newswire.enrich.entities.tagging;

/**
 * What features of several tokens need of one token, in one long: lexicon entry, types of the name,
 * shape, case, and what names with the word in them are.
 */
final class Attributes {
  private Attributes() {}

  static long pack(int entry, int types, int shape, int caps) {
    return (entry & 0x7FFFFFL)
        | (long) types << 23
        | (long) (shape & 0xFFFF) << 31
        | (long) caps << 47;
  }

  static long packParts(int last, int first, int ending) {
    return (last & 31L) << 50 | (first & 31L) << 55 | (ending & 7L) << 60;
  }

  /** Types of the names that the word ends, see {@link NameParts}. */
  static int last(long attributes) {
    return (int) (attributes >>> 50) & 31;
  }

  /** Types of the names that the word begins. */
  static int first(long attributes) {
    return (int) (attributes >>> 55) & 31;
  }

  /** Type that the ending suggests, plus one; 0 for none. */
  static int ending(long attributes) {
    return (int) (attributes >>> 60) & 7;
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
