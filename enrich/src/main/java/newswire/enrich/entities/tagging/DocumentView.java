package newswire.enrich.entities.tagging;

import java.util.Arrays;
import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * What the features of one token need to know of its sentence and document: attributes of all
 * tokens, names of several tokens found in the lists, and what else the document says of a word.
 * Reusable; for one thread at a time.
 */
final class DocumentView {
  static final int MATCH_BEGIN = 1;
  static final int MATCH_INSIDE = 2;
  static final int MATCH_LAST = 3;
  static final int MATCH_UNIT = 4;

  private static final int SEEN_CAPITALISED = 1;
  private static final int SEEN_LOWER = 2;
  private static final int AFTER_GIVEN_NAME = 4;
  private static final int BEFORE_CAPITAL = 8;
  private static final int AFTER_CAPITAL = 16;
  private static final int MATCH_SHIFT = 5;

  private Tokens tokens = new Tokens();
  private long[] attributes = new long[1024];
  private int[] matches = new int[1024];
  private boolean[] heavy = new boolean[1024];
  private long[] words = new long[2048];
  private int[] evidence = new int[2048];
  private int mask;

  void begin(Tokens newTokens) {
    tokens = newTokens;
    int size = newTokens.size();
    if (attributes.length < size) {
      attributes = new long[size + size / 4];
      matches = new int[size + size / 4];
      heavy = new boolean[size + size / 4];
    }
    int table = Integer.highestOneBit(Math.max(64, size)) * 4;
    if (words.length < table) {
      words = new long[table];
      evidence = new int[table];
    }
    mask = table - 1;
    Arrays.fill(words, 0, table, 0);
    Arrays.fill(evidence, 0, table, 0);
    Arrays.fill(matches, 0, size, 0);
    Arrays.fill(attributes, 0, size, 0);
  }

  Tokens tokens() {
    return tokens;
  }

  void setAttributes(int token, long value) {
    attributes[token] = value;
  }

  long attributes(int token) {
    return attributes[token];
  }

  int caps(int token) {
    return Attributes.caps(attributes[token]);
  }

  /** Types of the longest listed name over the token, times eight, and the token's place in it. */
  int match(int token) {
    return matches[token];
  }

  /** Whether the token can be part of a name at all, by its form or its neighbours'. */
  boolean isHeavy(int token) {
    return heavy[token];
  }

  /** What all occurrences of the word in the document show, as bits. */
  int evidence(int token) {
    return evidence[find(tokens.fold(token))];
  }

  /** To be called when all attributes are set. */
  void complete(NameTypes names) {
    for (int s = 0; s < tokens.sentences(); s++) {
      int start = tokens.sentenceStart(s);
      int end = tokens.sentenceEnd(s);
      match(names, start, end);
      markHeavy(start, end);
      gather(start, end);
    }
  }

  private void match(NameTypes names, int start, int end) {
    int covered = start;
    for (int i = start; i < end; i++) {
      if (caps(i) == 0 || i < covered) {
        continue;
      }
      covered = matchFrom(names, i, Math.min(end, i + NameTypes.MAX_TOKENS));
    }
  }

  private int matchFrom(NameTypes names, int first, int limit) {
    long phrase = 0;
    int last = first;
    int types = 0;
    for (int i = first; i < limit && tokens.kind(i) != TokenKind.URL; i++) {
      phrase = Keys.phrase(phrase, tokens.fold(i));
      int found = i == first ? Attributes.types(attributes[i]) : names.types(phrase);
      if (found != 0) {
        types = found;
        last = i + 1;
      }
    }
    for (int i = first; i < last; i++) {
      boolean closes = i + 1 == last;
      int place =
          i == first ? (closes ? MATCH_UNIT : MATCH_BEGIN) : closes ? MATCH_LAST : MATCH_INSIDE;
      matches[i] = types << 3 | place;
    }
    return Math.max(last, first + 1);
  }

  private void markHeavy(int start, int end) {
    boolean previous = false;
    for (int i = start; i < end; i++) {
      boolean own = isNameLike(i);
      heavy[i] = own || previous;
      if (own && i > start) {
        heavy[i - 1] = true;
      }
      previous = own;
    }
  }

  private boolean isNameLike(int token) {
    if (matches[token] != 0 || caps(token) != 0) {
      return true;
    }
    return tokens.kind(token) == TokenKind.WORD
        && !Character.isLowerCase(tokens.charAt(tokens.start(token)));
  }

  private void gather(int start, int end) {
    for (int i = start; i < end; i++) {
      int slot = find(tokens.fold(i));
      words[slot] = tokens.fold(i);
      if (caps(i) == 0) {
        evidence[slot] |= tokens.is(i, TokenFlags.HAS_LETTER) ? SEEN_LOWER : 0;
        continue;
      }
      int bits = i > start ? SEEN_CAPITALISED : 0;
      if (i > start && caps(i - 1) != 0) {
        boolean given = (Attributes.types(attributes[i - 1]) & NameTypes.GIVEN) != 0;
        bits |= given ? AFTER_GIVEN_NAME | AFTER_CAPITAL : AFTER_CAPITAL;
      }
      bits |= i + 1 < end && caps(i + 1) != 0 ? BEFORE_CAPITAL : 0;
      int place = matches[i] & 7;
      if (place != 0 && place != MATCH_UNIT) {
        bits |= (matches[i] >> 3 & 15) << MATCH_SHIFT;
      }
      evidence[slot] |= bits;
    }
  }

  private int find(long fold) {
    int slot = (int) (fold >>> 32) & mask;
    while (words[slot] != 0 && words[slot] != fold) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
