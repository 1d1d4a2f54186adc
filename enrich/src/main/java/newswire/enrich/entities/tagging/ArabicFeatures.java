package newswire.enrich.entities.tagging;

import java.util.Arrays;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * Names in Arabic: listed names with and without the particles written to them, the word that
 * remains without these, its cluster, beginning and end, and what the document shows of it
 * elsewhere. For one thread at a time.
 */
final class ArabicFeatures implements ScriptFeatures {
  private static final int EDGE = 0x7FFF_0003;
  private static final int CONJUNCTION = 1;
  private static final int PREPOSITION = 2;
  private static final int ARTICLE = 4;
  private static final int LONGEST_AFFIX = 4;
  private static final int LONGEST = 7;

  private static final int AFTER_GIVEN_NAME = 1 << 5;
  private static final int WITH_ARTICLE = 1 << 6;
  private static final int WITHOUT_ARTICLE = 1 << 7;
  private static final int TYPES = 8;

  private final Lexicon lexicon;
  private final NameTypes names;
  private Tokens tokens = new Tokens();
  private int[] stemStarts = new int[1024];
  private long[] stems = new long[1024];
  private long[] listed = new long[1024];
  private int[] particles = new int[1024];
  private int[] clusters = new int[1024];
  private int[] matches = new int[1024];
  private LongCounts evidence = new LongCounts(16);
  private long[] keys = new long[0];
  private int size;

  ArabicFeatures(Lexicon lexicon, NameTypes names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  @Override
  public void begin(Tokens newTokens) {
    tokens = newTokens;
    reserve(newTokens.size());
    for (int i = 0; i < newTokens.size(); i++) {
      read(i);
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
      stemStarts = new int[room];
      stems = new long[room];
      listed = new long[room];
      particles = new int[room];
      clusters = new int[room];
      matches = new int[room];
    }
    Arrays.fill(matches, 0, count, 0);
    evidence = new LongCounts(count);
  }

  private void read(int i) {
    int start = tokens.start(i);
    int end = tokens.end(i);
    int conjunction = ArabicWords.afterConjunction(tokens, start, end);
    int preposition = ArabicWords.afterPreposition(tokens, conjunction, end);
    int article = ArabicWords.afterArticle(tokens, preposition, end);
    if (article == preposition && preposition > conjunction) {
      article = ArabicWords.afterArticle(tokens, conjunction, end);
    }
    int stem = Math.max(article, preposition);
    particles[i] =
        (conjunction > start ? CONJUNCTION : 0)
            | (preposition > conjunction ? PREPOSITION : 0)
            | (article > preposition ? ARTICLE : 0);
    stemStarts[i] = stem;
    stems[i] = ArabicWords.fold(tokens, stem, end);
    listed[i] =
        types(start, end)
            | types(conjunction, end) << 8
            | types(preposition, end) << 16
            | types(stem, end) << 24;
    clusters[i] = Lexicon.fine(lexicon.find(tokens.fold(stem, end)));
  }

  private long types(int start, int end) {
    return names.types(Keys.phrase(0, ArabicWords.fold(tokens, start, end)));
  }

  /** Notes the longest listed name from a token on, particles aside; returns where to go on. */
  private int match(int first, int end) {
    int from = tokens.start(first);
    int conjunction = ArabicWords.afterConjunction(tokens, from, tokens.end(first));
    int preposition = ArabicWords.afterPreposition(tokens, conjunction, tokens.end(first));
    long best = longest(first, from, end);
    best = Math.max(best, longest(first, conjunction, end));
    best = Math.max(best, longest(first, preposition, end));
    int last = (int) (best >>> 32);
    int types = (int) best;
    for (int i = first; i < last; i++) {
      boolean closes = i + 1 == last;
      boolean opens = i == first;
      int place = opens ? DocumentView.MATCH_BEGIN : DocumentView.MATCH_INSIDE;
      if (closes) {
        place = opens ? DocumentView.MATCH_UNIT : DocumentView.MATCH_LAST;
      }
      matches[i] = types << 3 | place;
    }
    return Math.max(last, first + 1);
  }

  /** The token after the longest listed name in the upper half, its types in the lower. */
  private long longest(int first, int from, int end) {
    long best = 0;
    long phrase = 0;
    int limit = Math.min(end, first + NameTypes.MAX_TOKENS);
    for (int i = first; i < limit && tokens.kind(i) == TokenKind.WORD; i++) {
      int start = i == first ? from : tokens.start(i);
      phrase = Keys.phrase(phrase, ArabicWords.fold(tokens, start, tokens.end(i)));
      int found = names.types(phrase) & NameParts.TYPES;
      best = found == 0 ? best : (long) (i + 1) << 32 | found;
    }
    return best;
  }

  private void gather(int start, int end) {
    for (int i = start; i < end; i++) {
      int shows = (particles[i] & ARTICLE) != 0 ? WITH_ARTICLE : WITHOUT_ARTICLE;
      if (matches[i] != 0) {
        shows |= 1 << (matches[i] & 7) | matches[i] >> 3 << TYPES;
      }
      if (i > start && (listed[i - 1] & (NameTypes.GIVEN | NameTypes.PERSON)) != 0) {
        shows |= AFTER_GIVEN_NAME;
      }
      evidence.put(stems[i], evidence.get(stems[i]) | shows);
    }
  }

  @Override
  public int collect(int i, int start, int end, long[] target) {
    keys = target;
    size = 0;
    add(200, stems[i], 0);
    add(203, stems[i], particles[i]);
    add(204, particles[i], 0);
    add(206, listed[i], particles[i]);
    add(209, matches[i], particles[i]);
    add(212, clusters[i], particles[i]);
    before(i, i > start);
    after(i, i + 1 < end);
    affixes(i);
    long seen = evidence.get(stems[i]);
    add(250, Math.min(LONGEST, tokens.end(i) - stemStarts[i]), particles[i]);
    add(251, seen, particles[i]);
    add(252, seen, clusters[i]);
    return size;
  }

  private void before(int i, boolean inside) {
    long word = inside ? stems[i - 1] : EDGE;
    long types = inside ? listed[i - 1] : EDGE;
    long match = inside ? matches[i - 1] : EDGE;
    long cluster = inside ? clusters[i - 1] : EDGE;
    add(201, word, 0);
    add(207, types, listed[i]);
    add(210, match, matches[i]);
    add(213, cluster, clusters[i]);
    add(215, word, matches[i]);
    add(217, cluster, matches[i]);
    add(219, word, stems[i]);
    add(221, word, particles[i]);
    add(223, types, 0);
    add(225, match, 0);
  }

  private void after(int i, boolean inside) {
    long word = inside ? stems[i + 1] : EDGE;
    long types = inside ? listed[i + 1] : EDGE;
    long match = inside ? matches[i + 1] : EDGE;
    long cluster = inside ? clusters[i + 1] : EDGE;
    add(202, word, 0);
    add(205, particles[i], inside ? particles[i + 1] : EDGE);
    add(208, listed[i], types);
    add(211, matches[i], match);
    add(214, clusters[i], cluster);
    add(216, matches[i], word);
    add(218, matches[i], cluster);
    add(220, stems[i], word);
    add(222, particles[i], word);
    add(224, types, 0);
    add(226, match, 0);
  }

  private void affixes(int i) {
    int start = stemStarts[i];
    int end = tokens.end(i);
    for (int n = 1; n <= LONGEST_AFFIX && n < end - start; n++) {
      add(230 + n, ArabicWords.fold(tokens, end - n, end), 0);
      add(240 + n, ArabicWords.fold(tokens, start, start + n), particles[i] & ARTICLE);
    }
  }

  private void add(int template, long first, long second) {
    keys[size++] = Keys.feature(template, first, second);
  }
}
