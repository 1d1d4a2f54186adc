package newswire.enrich.entities.tagging;

import java.util.Arrays;
import newswire.enrich.text.Tokens;

/**
 * Names in Chinese and Japanese, character by character: the characters around, listed names over
 * them, how names begin and end, runs of one script. Stands alone: words are not known here. For
 * one thread at a time.
 */
final class HanFeatures implements ScriptFeatures {
  static final int LONGEST_NAME = 12;

  /** Three of four names are right from here on: Chinese, a held-out fifth of the training text. */
  static final int SURE = 99;

  /** Four of five names are right from here on: Japanese, a held-out fifth of the training text. */
  static final int LIKELY = 75;

  private static final int EDGE = 0x7FFF_0005;
  private static final long LAST = 0x1A57_0001L;
  private static final long FIRST = 0xF145_0001L;
  private static final long INSIDE = 0x1251D_0001L;
  private static final int FARTHEST = 5;

  private final NameTypes names;
  private final int leastConfidence;
  private long[] codes = new long[1024];
  private int[] kinds = new int[1024];
  private int[] inside = new int[1024];
  private int[] matches = new int[1024];
  private int[] begins = new int[1024];
  private int[] ends = new int[1024];
  private int[] runStarts = new int[1024];
  private int[] runEnds = new int[1024];
  private long[] keys = new long[0];
  private int size;
  private int from;
  private int to;

  /**
   * @param leastConfidence see {@link #leastConfidence()}
   */
  HanFeatures(NameTypes names, int leastConfidence) {
    this.names = names;
    this.leastConfidence = leastConfidence;
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

  @Override
  public boolean isAlone() {
    return true;
  }

  @Override
  public int leastConfidence() {
    return leastConfidence;
  }

  @Override
  public void begin(Tokens newTokens) {
    int count = newTokens.size();
    reserve(count);
    for (int i = 0; i < count; i++) {
      codes[i] = HanCharacters.code(newTokens, i);
      kinds[i] = HanCharacters.kind(newTokens, i);
      inside[i] = names.types(inside(codes[i]));
    }
    for (int s = 0; s < newTokens.sentences(); s++) {
      int start = newTokens.sentenceStart(s);
      int end = newTokens.sentenceEnd(s);
      runs(start, end);
      int covered = start;
      for (int i = start; i < end; i++) {
        covered = Math.max(covered, match(i, end, covered));
      }
    }
  }

  private void reserve(int count) {
    if (codes.length < count) {
      int room = count + count / 4;
      codes = new long[room];
      kinds = new int[room];
      inside = new int[room];
      matches = new int[room];
      begins = new int[room];
      ends = new int[room];
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

  /** Notes the longest listed name from a character on; returns where it ends. */
  private int match(int first, int end, int covered) {
    if (first + 1 >= end || names.types(first(codes[first], codes[first + 1])) == 0) {
      return first;
    }
    int last = first;
    int types = 0;
    long phrase = 0;
    for (int i = first; i < Math.min(end, first + LONGEST_NAME); i++) {
      phrase = Keys.phrase(phrase, codes[i]);
      int found = i == first ? 0 : names.types(phrase);
      if (found != 0) {
        types = found;
        last = i + 1;
      }
    }
    if (last == first) {
      return first;
    }
    int length = Math.min(FARTHEST, last - first);
    begins[first] = types << 3 | length;
    if ((ends[last - 1] & 7) < length) {
      ends[last - 1] = types << 3 | length;
    }
    for (int i = Math.max(first, covered); i < last; i++) {
      matches[i] = types << 3 | place(i, first, last);
    }
    return last;
  }

  private static int place(int i, int first, int last) {
    if (i == first) {
      return DocumentView.MATCH_BEGIN;
    }
    return i + 1 == last ? DocumentView.MATCH_LAST : DocumentView.MATCH_INSIDE;
  }

  @Override
  public int collect(int i, int start, int end, long[] target) {
    keys = target;
    size = 0;
    from = start;
    to = end;
    characters(i);
    kinds(i);
    names(i);
    parts(i);
    around(i);
    return size;
  }

  private void characters(int i) {
    long c = code(i);
    long before = code(i - 1);
    long after = code(i + 1);
    add(300, c, 0);
    add(301, before, 0);
    add(302, after, 0);
    add(303, code(i - 2), 0);
    add(304, code(i + 2), 0);
    add(305, before, c);
    add(306, c, after);
    add(307, before, after);
    add(308, code(i - 2), before);
    add(309, after, code(i + 2));
    add(310, Keys.mix(code(i - 2), before), c);
    add(311, Keys.mix(before, c), after);
    add(312, Keys.mix(c, after), code(i + 2));
    add(313, code(i - 3), code(i - 2));
    add(314, code(i + 2), code(i + 3));
    add(315, Keys.mix(code(i - 3), code(i - 2)), before);
    add(316, Keys.mix(after, code(i + 2)), code(i + 3));
  }

  private void kinds(int i) {
    long pattern = kind(i - 1) << 8 | kind(i) << 4 | kind(i + 1);
    add(320, pattern, 0);
    add(321, pattern, kind(i - 2) << 4 | kind(i + 2));
    long left = Math.min(FARTHEST, i - runStarts[i]);
    long right = Math.min(FARTHEST, runEnds[i] - i);
    add(322, kind(i), left << 8 | right);
    long wordBefore = code(runStarts[i] - 1);
    long wordAfter = code(runEnds[i] + 1);
    if (kind(i) == HanCharacters.KATAKANA || kind(i) == HanCharacters.LATIN) {
      add(323, wordBefore, left);
      add(324, wordAfter, right);
      add(325, Keys.mix(wordAfter, code(runEnds[i] + 2)), left == 0 ? 1 : 0);
      add(326, code(runEnds[i]), Keys.mix(code(runEnds[i] - 1), left));
    }
  }

  private void names(int i) {
    long match = value(matches, i);
    add(330, match, 0);
    add(331, value(matches, i - 1), match);
    add(332, match, value(matches, i + 1));
    add(333, match, code(i));
    add(334, match, code(i - 1));
    add(335, match, code(i + 1));
    add(336, value(begins, i), 0);
    add(337, value(ends, i), 0);
    add(338, value(begins, i + 1), code(i));
    add(339, value(ends, i - 1), code(i));
    add(340, value(begins, i), code(i - 1));
    add(341, value(ends, i), code(i + 1));
    add(342, value(ends, i - 1), value(begins, i));
    add(343, value(ends, i), value(begins, i + 1));
    add(344, match, kind(i - 1) << 4 | kind(i + 1));
  }

  private void parts(int i) {
    long first = names.types(first(code(i), 0));
    long firstTwo = names.types(first(code(i), code(i + 1)));
    long last = names.types(last(0, code(i)));
    long lastTwo = names.types(last(code(i - 1), code(i)));
    add(350, first, 0);
    add(351, firstTwo, 0);
    add(352, last, 0);
    add(353, lastTwo, 0);
    add(354, first, code(i - 1));
    add(355, last, code(i + 1));
    add(356, names.types(last(code(i), code(i + 1))), last);
    add(357, names.types(last(0, code(i + 1))), first);
    add(358, names.types(last(0, code(i + 2))), firstTwo);
    add(359, names.types(first(code(i - 1), 0)), last);
    add(360, names.types(first(code(i - 1), code(i))), 0);
    add(361, names.types(first(code(i - 2), 0)), last);
  }

  private void around(int i) {
    long in = value(inside, i);
    long inBefore = value(inside, i - 1);
    long inAfter = value(inside, i + 1);
    add(380, in, 0);
    add(381, Keys.mix(inBefore, in), inAfter);
    add(382, Keys.mix(value(inside, i - 2), inBefore), in);
    add(383, Keys.mix(in, inAfter), value(inside, i + 2));
    add(384, Keys.mix(names.types(first(code(i - 1), 0)), in), inAfter);
    add(385, Keys.mix(names.types(first(code(i - 2), 0)), inBefore), in);
  }

  private long code(int i) {
    return i >= from && i < to ? codes[i] : EDGE;
  }

  private long kind(int i) {
    return i >= from && i < to ? kinds[i] : 0;
  }

  private long value(int[] values, int i) {
    return i >= from && i < to ? values[i] : EDGE;
  }

  private void add(int template, long first, long second) {
    keys[size++] = Keys.feature(template, first, second);
  }
}
