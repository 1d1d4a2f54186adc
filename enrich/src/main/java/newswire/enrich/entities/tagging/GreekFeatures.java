package newswire.enrich.entities.tagging;

import java.util.Arrays;
import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * Names in Greek, beside the features of all languages: listed names in any case, words without
 * accents and endings, so that a headline in capitals looks like prose, and what the document shows
 * of a word elsewhere. For one thread at a time.
 */
final class GreekFeatures implements ScriptFeatures {
  private static final int EDGE = 0x7FFF_0005;
  private static final int LONGEST_ENDING = 5;
  private static final int CASE_FLAGS =
      TokenFlags.CAPITALISED | TokenFlags.NO_LOWER | TokenFlags.INNER_CAPITAL;

  private static final int AFTER_GIVEN_NAME = 1 << 5;
  private static final int SMALL = 1 << 6;
  private static final int CAPITALISED = 1 << 7;
  private static final int TYPES = 8;

  private final NameTypes names;
  private Tokens tokens = new Tokens();
  private long[] words = new long[1024];
  private long[] stems = new long[1024];
  private int[] listed = new int[1024];
  private int[] matches = new int[1024];
  private LongCounts evidence = new LongCounts(16);
  private long[] keys = new long[0];
  private int size;

  GreekFeatures(NameTypes names) {
    this.names = names;
  }

  @Override
  public void begin(Tokens newTokens) {
    tokens = newTokens;
    reserve(newTokens.size());
    for (int i = 0; i < newTokens.size(); i++) {
      words[i] = GreekWords.fold(tokens, tokens.start(i), tokens.end(i));
      stems[i] = GreekWords.stem(tokens, i);
      listed[i] = names.types(Keys.phrase(0, stems[i]));
    }
    for (int s = 0; s < newTokens.sentences(); s++) {
      int end = newTokens.sentenceEnd(s);
      for (int i = newTokens.sentenceStart(s); i < end; ) {
        i = match(i, end);
      }
      gather(newTokens.sentenceStart(s), end);
    }
  }

  private void reserve(int count) {
    if (stems.length < count) {
      int room = count + count / 4;
      words = new long[room];
      stems = new long[room];
      listed = new int[room];
      matches = new int[room];
    }
    Arrays.fill(matches, 0, count, 0);
    evidence = new LongCounts(count);
  }

  /** Notes the longest listed name from a token on; returns where to go on. */
  private int match(int first, int end) {
    if (caps(first) == 0) {
      return first + 1;
    }
    long phrase = 0;
    int last = first;
    int types = 0;
    int limit = Math.min(end, first + NameTypes.MAX_TOKENS);
    for (int i = first; i < limit && tokens.kind(i) != TokenKind.URL; i++) {
      phrase = Keys.phrase(phrase, stems[i]);
      int found = names.types(phrase) & NameParts.TYPES;
      types = found == 0 ? types : found;
      last = found == 0 ? last : i + 1;
    }
    for (int i = first; i < last; i++) {
      boolean opens = i == first;
      int place = opens ? DocumentView.MATCH_BEGIN : DocumentView.MATCH_INSIDE;
      if (i + 1 == last) {
        place = opens ? DocumentView.MATCH_UNIT : DocumentView.MATCH_LAST;
      }
      matches[i] = types << 3 | place;
    }
    return Math.max(last, first + 1);
  }

  private void gather(int start, int end) {
    for (int i = start; i < end; i++) {
      int shows = caps(i) == 0 ? SMALL : i > start ? CAPITALISED : 0;
      if (matches[i] != 0) {
        shows |= 1 << (matches[i] & 7) | matches[i] >> 3 << TYPES;
      }
      if (i > start && caps(i - 1) != 0 && (listed[i - 1] & NameTypes.GIVEN) != 0) {
        shows |= AFTER_GIVEN_NAME;
      }
      evidence.put(stems[i], evidence.get(stems[i]) | shows);
    }
  }

  @Override
  public int collect(int i, int start, int end, long[] target) {
    keys = target;
    size = 0;
    int caps = caps(i);
    long before = i > start ? words[i - 1] : EDGE;
    long after = i + 1 < end ? words[i + 1] : EDGE;
    long seen = evidence.get(stems[i]);
    add(300, words[i], 0);
    add(301, stems[i], caps);
    add(302, before, caps);
    add(303, caps, after);
    add(304, before, stems[i]);
    add(305, stems[i], after);
    add(306, i > start ? stems[i - 1] : EDGE, caps);
    add(307, caps, i + 1 < end ? stems[i + 1] : EDGE);
    add(308, i > start + 1 ? words[i - 2] : EDGE, Keys.mix(before, caps));
    lists(i, start, end, caps, before);
    endings(i, caps, before);
    add(330, seen, caps);
    add(331, seen, before);
    return size;
  }

  private void lists(int i, int start, int end, int caps, long before) {
    add(310, listed[i], caps);
    add(311, matches[i], caps);
    add(312, matches[i], before);
    add(313, i > start ? listed[i - 1] : EDGE, listed[i]);
    add(314, listed[i], i + 1 < end ? listed[i + 1] : EDGE);
    add(315, i > start ? matches[i - 1] : EDGE, matches[i]);
    add(316, matches[i], i + 1 < end ? matches[i + 1] : EDGE);
  }

  /** What a word ends in, with the article before it: they tell gender and case. */
  private void endings(int i, int caps, long before) {
    int from = tokens.start(i);
    int to = tokens.end(i);
    for (int n = 1; n <= LONGEST_ENDING && n < to - from; n++) {
      long ending = GreekWords.fold(tokens, to - n, to);
      add(320 + n, ending, caps);
      if (n == 1 || n == 3) {
        add(325 + n, ending, before);
      }
    }
  }

  private int caps(int token) {
    return tokens.flags(token) & CASE_FLAGS;
  }

  private void add(int template, long first, long second) {
    keys[size++] = Keys.feature(template, first, second);
  }
}
