package newswire.enrich.entities.tagging;

import newswire.enrich.text.Tokens;

/**
 * Names in Chinese and Japanese, character by character: the characters around, listed names and
 * words over them, how names begin and end, surnames, runs of one script. Stands alone: words are
 * not known here. For one thread at a time.
 */
final class HanFeatures implements ScriptFeatures {
  /** Three of four names are right from here on: Chinese, a held-out fifth of the training text. */
  static final int SURE = 75;

  /** Four of five names are right from here on: Japanese, a held-out fifth of the training text. */
  static final int LIKELY = 75;

  private static final String STOPS = "，。、；：！？,;!?";

  private final HanView view;
  private final boolean listed;
  private final int leastConfidence;
  private long[] keys = new long[0];
  private int size;
  private int from;
  private int to;

  /**
   * @param listed whether there are lists of words and surnames beside those of names
   * @param leastConfidence see {@link #leastConfidence()}
   */
  HanFeatures(NameTypes names, boolean listed, int leastConfidence) {
    this.view = new HanView(names, listed);
    this.listed = listed;
    this.leastConfidence = leastConfidence;
  }

  @Override
  public boolean isAlone() {
    return true;
  }

  @Override
  public int leastConfidence() {
    return leastConfidence;
  }

  /** Chinese names go on past no stop; Japanese bands have them in their names. */
  @Override
  public boolean isOutside(int token) {
    return listed
        && view.kinds()[token] == HanCharacters.OTHER
        && STOPS.indexOf((int) view.codes()[token]) >= 0;
  }

  @Override
  public void begin(Tokens tokens) {
    view.begin(tokens);
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
    if (listed) {
      people(i);
    }
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
    long left = Math.min(HanView.FARTHEST, i - view.runStart(i));
    long right = Math.min(HanView.FARTHEST, view.runEnd(i) - i);
    add(322, kind(i), left << 8 | right);
    long wordBefore = code(view.runStart(i) - 1);
    long wordAfter = code(view.runEnd(i) + 1);
    if (kind(i) == HanCharacters.KATAKANA || kind(i) == HanCharacters.LATIN) {
      add(323, wordBefore, left);
      add(324, wordAfter, right);
      add(325, Keys.mix(wordAfter, code(view.runEnd(i) + 2)), left == 0 ? 1 : 0);
      add(326, code(view.runEnd(i)), Keys.mix(code(view.runEnd(i) - 1), left));
    }
  }

  private void names(int i) {
    long match = value(view.matches(), i);
    add(330, match, 0);
    add(331, value(view.matches(), i - 1), match);
    add(332, match, value(view.matches(), i + 1));
    add(333, match, code(i));
    add(334, match, code(i - 1));
    add(335, match, code(i + 1));
    add(336, value(view.begins(), i), 0);
    add(337, value(view.ends(), i), 0);
    add(338, value(view.begins(), i + 1), code(i));
    add(339, value(view.ends(), i - 1), code(i));
    add(340, value(view.begins(), i), code(i - 1));
    add(341, value(view.ends(), i), code(i + 1));
    add(342, value(view.ends(), i - 1), value(view.begins(), i));
    add(343, value(view.ends(), i), value(view.begins(), i + 1));
    add(344, match, kind(i - 1) << 4 | kind(i + 1));
  }

  private void parts(int i) {
    long first = part(view.firsts(), i);
    long firstTwo = part(view.firstPairs(), i) & ~HanWords.OPENS_WORD;
    long last = part(view.lasts(), i);
    add(350, first, 0);
    add(351, firstTwo, 0);
    add(352, last, 0);
    add(353, part(view.lastPairs(), i), 0);
    add(354, first, code(i - 1));
    add(355, last, code(i + 1));
    add(356, part(view.lastPairs(), i + 1), last);
    add(357, part(view.lasts(), i + 1), first);
    add(358, part(view.lasts(), i + 2), firstTwo);
    add(359, part(view.firsts(), i - 1), last);
    add(360, part(view.firstPairs(), i - 1), 0);
    add(361, part(view.firsts(), i - 2), last);
  }

  private void around(int i) {
    long in = value(view.inside(), i);
    long inBefore = value(view.inside(), i - 1);
    long inAfter = value(view.inside(), i + 1);
    add(380, in, 0);
    add(381, Keys.mix(inBefore, in), inAfter);
    add(382, Keys.mix(value(view.inside(), i - 2), inBefore), in);
    add(383, Keys.mix(in, inAfter), value(view.inside(), i + 2));
    add(384, Keys.mix(part(view.firsts(), i - 1), in), inAfter);
    add(385, Keys.mix(part(view.firsts(), i - 2), inBefore), in);
  }

  private void people(int i) {
    long own = value(view.singles(), i);
    long before = value(view.singles(), i - 1);
    long after = value(view.singles(), i + 1);
    long second = value(view.singles(), i - 2);
    long third = value(view.singles(), i + 2);
    add(390, own, 0);
    add(391, own, after);
    add(392, Keys.mix(own, after), third);
    add(393, before, own);
    add(394, Keys.mix(before, own), after);
    add(395, Keys.mix(second, before), own);
    add(396, Keys.mix(own, after), Keys.mix(third, value(view.matches(), i - 1)));
    add(397, Keys.mix(own, after), value(view.matches(), i + 2));
    add(398, Keys.mix(Keys.mix(own, after), third), value(view.matches(), i + 3));
    add(399, Keys.mix(before, own), value(view.matches(), i + 1));
    add(400, Keys.mix(Keys.mix(before, own), after), value(view.matches(), i + 2));
    add(401, Keys.mix(Keys.mix(second, before), own), value(view.matches(), i + 1));
    add(402, own, value(view.matches(), i - 1));
    add(403, own, value(view.matches(), i + 1));
    add(
        404,
        Keys.mix(value(view.matches(), i - 1), value(view.matches(), i)),
        value(view.matches(), i + 1));
  }

  private long code(int i) {
    return i >= from && i < to ? view.codes()[i] : HanView.EDGE;
  }

  private long kind(int i) {
    return i >= from && i < to ? view.kinds()[i] : 0;
  }

  private long value(int[] values, int i) {
    return i >= from && i < to ? values[i] : HanView.EDGE;
  }

  private long part(int[] types, int i) {
    return i >= from && i < to ? types[i] : 0;
  }

  private void add(int template, long first, long second) {
    keys[size++] = Keys.feature(template, first, second);
  }
}
