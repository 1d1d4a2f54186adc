package newswire.enrich.language;

/** Keys of character sequences: up to four characters stand as they are, words are hashed. */
final class Ngrams {
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private Ngrams() {}

  /** The key of a sequence of one to four UTF-16 code units; never 0. */
  static long key(CharSequence gram) {
    long key = 0;
    for (int i = 0; i < gram.length(); i++) {
      key = (key << Character.SIZE) | gram.charAt(i);
    }
    return key;
  }

  /** The key of a word (FNV-1a over its code units). */
  static long hash(char[] text, int start, int end) {
    long hash = FNV_OFFSET;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text[i]) * FNV_PRIME;
    }
    return hash == 0 ? 1 : hash;
  }
}
