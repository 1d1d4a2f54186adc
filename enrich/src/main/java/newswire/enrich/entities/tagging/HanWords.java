package newswire.enrich.entities.tagging;

/**
 * Finds listed names and words in a sentence without spaces. Reusable; for one thread at a time.
 */
final class HanWords {
  /** Of a phrase: a common word, no name. */
  static final int WORD = 128;

  /** Of two characters: a listed word begins with them. */
  static final int OPENS_WORD = 32;

  private static final int SINGLE = 5;
  private static final int WHOLE = 4;

  private final NameTypes names;
  private long[] codes = new long[0];
  private int[] firstPairs = new int[0];
  private int[] begins = new int[0];
  private int[] ends = new int[0];
  private int[] matches = new int[0];
  private int[] costs = new int[1024];
  private int[] nexts = new int[1024];
  private int[] types = new int[1024];

  HanWords(NameTypes names) {
    this.names = names;
  }

  /**
   * Turns to a document, and to the arrays that take what is found.
   *
   * @param newFirstPairs what names and words begin with a character and the next, 0 if none do
   */
  void begin(
      long[] newCodes, int[] newFirstPairs, int[] newBegins, int[] newEnds, int[] newMatches) {
    codes = newCodes;
    firstPairs = newFirstPairs;
    begins = newBegins;
    ends = newEnds;
    matches = newMatches;
  }

  /** Cuts a sentence into the fewest names, words and single characters. */
  void cut(int start, int end) {
    reserve(end);
    costs[end] = 0;
    for (int i = end - 1; i >= start; i--) {
      costs[i] = costs[i + 1] + SINGLE;
      nexts[i] = i + 1;
      types[i] = 0;
      if (opens(i, end)) {
        cutFrom(i, Math.min(end, i + HanView.LONGEST_NAME));
      }
    }
    for (int i = start; i < end; i = nexts[i]) {
      mark(i, i, nexts[i], types[i]);
    }
  }

  private void reserve(int end) {
    if (costs.length <= end) {
      costs = new int[end + end / 4 + 1];
      nexts = new int[costs.length];
      types = new int[costs.length];
    }
  }

  private boolean opens(int i, int end) {
    return i + 1 < end && firstPairs[i] != 0;
  }

  private void cutFrom(int first, int limit) {
    long phrase = Keys.phrase(0, codes[first]);
    for (int last = first + 2; last <= limit; last++) {
      phrase = Keys.phrase(phrase, codes[last - 1]);
      int found = names.types(phrase);
      if (found != 0) {
        note(first, last, found);
        if (costs[last] + WHOLE <= costs[first]) {
          costs[first] = costs[last] + WHOLE;
          nexts[first] = last;
          types[first] = found;
        }
      }
    }
  }

  /** Notes the longest listed name from each character on. */
  void matchAll(int start, int end) {
    int covered = start;
    for (int i = start; i < end; i++) {
      covered = Math.max(covered, match(i, end, covered));
    }
  }

  private int match(int first, int end, int covered) {
    if (!opens(first, end)) {
      return first;
    }
    int longest = first;
    int found = 0;
    long phrase = Keys.phrase(0, codes[first]);
    for (int last = first + 2; last <= Math.min(end, first + HanView.LONGEST_NAME); last++) {
      phrase = Keys.phrase(phrase, codes[last - 1]);
      int here = names.types(phrase);
      if (here != 0) {
        found = here;
        longest = last;
      }
    }
    if (found != 0) {
      note(first, longest, found);
      mark(Math.max(first, covered), first, longest, found);
    }
    return longest;
  }

  private void note(int first, int last, int found) {
    int length = Math.min(HanView.FARTHEST, last - first);
    begins[first] = found << 3 | length;
    if ((ends[last - 1] & 7) < length) {
      ends[last - 1] = found << 3 | length;
    }
  }

  private void mark(int from, int first, int last, int found) {
    for (int i = from; i < last && found != 0; i++) {
      matches[i] = found << 3 | place(i, first, last);
    }
  }

  private static int place(int i, int first, int last) {
    if (i == first) {
      return DocumentView.MATCH_BEGIN;
    }
    return i + 1 == last ? DocumentView.MATCH_LAST : DocumentView.MATCH_INSIDE;
  }
}
