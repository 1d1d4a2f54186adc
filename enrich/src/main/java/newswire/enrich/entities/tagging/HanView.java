package newswire.enrich.entities.tagging;

import java.util.Arrays;
import newswire.enrich.text.Tokens;

/**
 * What the features of one character need to know of a Chinese or Japanese document: the character
 * itself, its kind and the run of that kind, what names hold it, and the listed names and words
 * over it. Reusable; for one thread at a time.
 */
final class HanView {
  static final int LONGEST_NAME = 12;
  static final int FARTHEST = 5;

  /** What stands beyond the ends of a sentence. */
  static final int EDGE = 0x7FFF_0005;

  private static final long LAST = 0x1A57_0001L;
  private static final long FIRST = 0xF145_0001L;
  private static final long INSIDE = 0x1251D_0001L;

  private final NameTypes names;
  private final boolean listed;
  private final HanWords words;
  private long[] codes = new long[1024];
  private int[] kinds = new int[1024];
  private int[] inside = new int[1024];
  private int[] singles = new int[1024];
  private int[] matches = new int[1024];
  private int[] begins = new int[1024];
  private int[] ends = new int[1024];
  private int[] firsts = new int[1024];
  private int[] lasts = new int[1024];
  private int[] firstPairs = new int[1024];
  private int[] lastPairs = new int[1024];
  private int[] runStarts = new int[1024];
  private int[] runEnds = new int[1024];

  /**
   * @param listed whether there are lists of words and surnames beside those of names
   */
  HanView(NameTypes names, boolean listed) {
    this.names = names;
    this.listed = listed;
    this.words = new HanWords(names);
  }

  /** The key of what names that end with a character, or two, are. */
  static long last(long before, long code) {
    return Keys.phrase(Keys.phrase(LAST, before), code);
  }

  /** The key of what names that begin with a character, or two, are. */
  static long first(long code, long after) {
    return Keys.phrase(Keys.phrase(FIRST, code), after);
  }

  /** The key of what names with a character in them are. */
  static long inside(long code) {
    return Keys.phrase(INSIDE, code);
  }

  void begin(Tokens tokens) {
    int count = tokens.size();
    reserve(count);
    for (int i = 0; i < count; i++) {
      codes[i] = HanCharacters.code(tokens, i);
      kinds[i] = HanCharacters.kind(tokens, i);
      inside[i] = names.types(inside(codes[i]));
      singles[i] = listed ? names.types(Keys.phrase(0, codes[i])) : 0;
    }
    words.begin(codes, firstPairs, begins, ends, matches);
    for (int s = 0; s < tokens.sentences(); s++) {
      int start = tokens.sentenceStart(s);
      int end = tokens.sentenceEnd(s);
      runs(start, end);
      parts(start, end);
      if (listed) {
        words.cut(start, end);
      } else {
        words.matchAll(start, end);
      }
    }
  }

  private void reserve(int count) {
    if (codes.length < count) {
      int room = count + count / 4;
      codes = new long[room];
      kinds = new int[room];
      inside = new int[room];
      singles = new int[room];
      matches = new int[room];
      begins = new int[room];
      ends = new int[room];
      firsts = new int[room];
      lasts = new int[room];
      firstPairs = new int[room];
      lastPairs = new int[room];
      runStarts = new int[room];
      runEnds = new int[room];
    }
    Arrays.fill(matches, 0, count, 0);
    Arrays.fill(begins, 0, count, 0);
    Arrays.fill(ends, 0, count, 0);
  }

  private void runs(int start, int end) {
    for (int i = start; i < end; i++) {
      boolean goesOn = i > start && kinds[i] == kinds[i - 1];
      runStarts[i] = goesOn ? runStarts[i - 1] : i;
    }
    for (int i = end - 1; i >= start; i--) {
      boolean goesOn = i + 1 < end && kinds[i] == kinds[i + 1];
      runEnds[i] = goesOn ? runEnds[i + 1] : i;
    }
  }

  private void parts(int start, int end) {
    for (int i = start; i < end; i++) {
      firsts[i] = names.types(first(codes[i], 0));
      lasts[i] = names.types(last(0, codes[i]));
      firstPairs[i] = i + 1 < end ? names.types(first(codes[i], codes[i + 1])) : 0;
      lastPairs[i] = i > start ? names.types(last(codes[i - 1], codes[i])) : 0;
    }
  }

  long[] codes() {
    return codes;
  }

  int[] kinds() {
    return kinds;
  }

  /** What names that hold the character are. */
  int[] inside() {
    return inside;
  }

  /** Whether the character is a surname or common in given names. */
  int[] singles() {
    return singles;
  }

  /** Types of the listed name or word over a character, times eight, and its place in it. */
  int[] matches() {
    return matches;
  }

  /** Types of the longest that begins with a character, times eight, and its length. */
  int[] begins() {
    return begins;
  }

  /** Types of the longest that ends with a character, times eight, and its length. */
  int[] ends() {
    return ends;
  }

  /** What names that begin with the character are. */
  int[] firsts() {
    return firsts;
  }

  /** What names that end with the character are. */
  int[] lasts() {
    return lasts;
  }

  /** What names that begin with the character and the next are. */
  int[] firstPairs() {
    return firstPairs;
  }

  /** What names that end with the character and the one before are. */
  int[] lastPairs() {
    return lastPairs;
  }

  int runStart(int i) {
    return runStarts[i];
  }

  int runEnd(int i) {
    return runEnds[i];
  }
}
