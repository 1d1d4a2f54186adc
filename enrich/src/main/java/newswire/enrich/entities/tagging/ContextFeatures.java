package newswire.enrich.entities.tagging;

import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * The features of a token that depend on its neighbours, its sentence and its document. For one
 * thread at a time.
 */
final class ContextFeatures {
  static final int MAX = 44;
  private static final int EDGE = 0x7FFF_0001;

  private final long[] keys = new long[2 * MAX];
  private int size;
  private int start;
  private int end;
  private int sentenceCase;
  private DocumentView view = new DocumentView();

  /** Turns to a sentence. */
  void begin(DocumentView newView, int newStart, int newEnd) {
    view = newView;
    start = newStart;
    end = newEnd;
    sentenceCase = sentenceCase();
  }

  long[] keys() {
    return keys;
  }

  /** Fills {@link #keys()} and returns the number of features. */
  int collect(int i) {
    size = 0;
    long word = word(i);
    long shape = shape(i);
    long caps = caps(i);
    long cluster = cluster(i);
    long before = cluster(i - 1);
    long after = cluster(i + 1);
    add(60, word(i - 1), word);
    add(61, word, word(i + 1));
    add(62, before, cluster);
    add(63, cluster, after);
    add(64, shape(i - 1), shape);
    add(65, shape, shape(i + 1));
    add(66, Keys.mix(shape(i - 1), shape), shape(i + 1));
    add(67, Keys.mix(before, shape), after);
    add(68, word(i - 1), caps);
    add(69, caps, word(i + 1));
    add(81, Keys.mix(cluster(i - 2), before), caps);
    add(82, Keys.mix(caps, after), cluster(i + 2));
    long pattern =
        caps(i - 2) << 24 | caps(i - 1) << 18 | caps << 12 | caps(i + 1) << 6 | caps(i + 2);
    add(80, pattern, 0);
    names(i, shape);
    sequence(i, caps);
    document(i, shape, caps);
    return size;
  }

  private void names(int i, long shape) {
    long match = match(i);
    add(70, match, 0);
    add(71, match, shape);
    add(72, match(i - 1), match);
    add(73, match, match(i + 1));
    add(78, match, cluster(i - 1));
    add(79, match, cluster(i + 1));
  }

  /** The words on both sides of the run of capitalised words around the token. */
  private void sequence(int i, long caps) {
    int left = i - 1;
    while (left >= start && i - left < 6 && view.caps(left) != 0) {
      left--;
    }
    int right = i + 1;
    while (right < end && right - i < 6 && view.caps(right) != 0) {
      right++;
    }
    add(84, word(left), caps);
    add(85, word(right), caps);
    add(86, (long) (i - left) << 8 | (right - i), caps);
    add(87, cluster(left), Keys.mix(caps, i - left));
    add(88, cluster(right), Keys.mix(caps, right - i));
    if (view.caps(i) != 0) {
      ends(i, left + 1, right - 1);
    }
  }

  /** What the first and the last word of the run of capitalised words make of the whole. */
  private void ends(int i, int first, int last) {
    int opening = Attributes.first(view.attributes(first)) + 1;
    int closing = Attributes.last(view.attributes(last)) + 1;
    long place = (i == first ? 1 : 0) | (i == last ? 2 : 0);
    add(90, closing, place);
    add(91, opening, place);
    add(92, (long) closing << 8 | opening, place << 8 | last - first);
    add(93, closing, Keys.mix(match(i), place));
  }

  private void document(int i, long shape, long caps) {
    long evidence = view.evidence(i);
    int caseClass = Lexicon.caseClass(Attributes.entry(view.attributes(i)));
    long first = i == start ? 1 : 0;
    add(74, first << 3 | caseClass, caps);
    add(75, sentenceCase << 1 | first, shape);
    add(76, evidence, caps);
    add(77, evidence, Keys.mix(first << 3 | caseClass, caps));
    add(89, first, word(i));
  }

  private void add(int template, long first, long second) {
    keys[size++] = Keys.feature(template, first, second);
  }

  private boolean inside(int i) {
    return i >= start && i < end;
  }

  private long word(int i) {
    return inside(i) ? view.tokens().fold(i) : EDGE + (i < start ? 1 : 0);
  }

  private long shape(int i) {
    return inside(i) ? Attributes.shape(view.attributes(i)) : EDGE;
  }

  private long caps(int i) {
    return inside(i) ? view.caps(i) | (view.tokens().kind(i) == TokenKind.WORD ? 8 : 0) : 32;
  }

  private long match(int i) {
    return inside(i) ? view.match(i) : EDGE;
  }

  /** The fine cluster, or for a rare word its case. */
  private long cluster(int i) {
    if (!inside(i)) {
      return EDGE;
    }
    int fine = Lexicon.fine(Attributes.entry(view.attributes(i)));
    return fine == 0 ? -1 - Attributes.caps(view.attributes(i)) : fine;
  }

  /** 0 for prose, 1 if most words have a capital, 2 if most are in capitals throughout. */
  private int sentenceCase() {
    Tokens tokens = view.tokens();
    int words = 0;
    int capitalised = 0;
    int upper = 0;
    for (int i = start; i < end; i++) {
      if (tokens.kind(i) == TokenKind.WORD && tokens.end(i) - tokens.start(i) > 3) {
        words++;
        capitalised += view.caps(i) != 0 ? 1 : 0;
        upper += (view.caps(i) & 2) != 0 ? 1 : 0;
      }
    }
    if (words < 4) {
      return 0;
    }
    return upper * 3 > words * 2 ? 2 : capitalised * 3 > words * 2 ? 1 : 0;
  }
}
