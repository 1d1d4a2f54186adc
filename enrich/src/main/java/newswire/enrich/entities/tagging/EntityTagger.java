package newswire.enrich.entities.tagging;

import newswire.enrich.text.Tokens;

/**
 * Finds names in the tokens of a text. Holds the buffers and the word cache of one thread: make one
 * tagger a thread from the shared {@link EntityModels}. The same tokens give the same names,
 * whatever was tagged before.
 */
public final class EntityTagger {
  private static final int LABELS = Labels.COUNT;
  private static final int CERTAIN = 1 << 12;

  private final TaggerModel model;
  private final NameTypes names;
  private final ScriptFeatures script;
  private final boolean quoting;
  private final long[] scriptKeys = new long[2 * ScriptFeatures.MAX];
  private final WordCache cache;
  private final Viterbi viterbi;
  private final Confidence confidence;
  private final TypeVote vote = new TypeVote();
  private final DocumentView view = new DocumentView();
  private final ContextFeatures context = new ContextFeatures();
  private int[] scores = new int[1024 * LABELS];
  private byte[] labels = new byte[1024];

  EntityTagger(TaggerModel model, NameTypes names) {
    this(model, names, ScriptFeatures.NONE);
  }

  EntityTagger(TaggerModel model, NameTypes names, ScriptFeatures script) {
    this(model, names, script, false);
  }

  /**
   * @param quoting whether a firm's name in the language is its legal form and what stands between
   *     quotation marks, so that marks in names are looked after
   */
  EntityTagger(TaggerModel model, NameTypes names, ScriptFeatures script, boolean quoting) {
    this.model = model;
    this.names = names;
    this.script = script;
    this.quoting = quoting;
    this.cache = new WordCache(model, names);
    this.viterbi = new Viterbi(model.transitions());
    this.confidence = new Confidence(model.scale());
  }

  /** Replaces the content of {@code spans} by the names in the tokens. */
  public void tag(Tokens tokens, Spans spans) {
    spans.clear();
    reserve(tokens.size());
    view.begin(tokens);
    for (int s = 0; s < tokens.sentences() && !script.isAlone(); s++) {
      scoreWords(tokens, tokens.sentenceStart(s), tokens.sentenceEnd(s));
    }
    view.complete(names);
    script.begin(tokens);
    for (int s = 0; s < tokens.sentences(); s++) {
      tagSentence(tokens.sentenceStart(s), tokens.sentenceEnd(s), spans);
    }
    vote.agree(tokens, spans);
    joinEndings(tokens, spans);
    if (script.leastConfidence() > 0) {
      spans.retain(k -> spans.confidence(k) >= script.leastConfidence());
    }
  }

  private static void joinEndings(Tokens tokens, Spans spans) {
    for (int k = 0; k < spans.size(); k++) {
      int end = CaseEndings.with(tokens, spans.last(k));
      if (end > spans.last(k) && (k + 1 == spans.size() || spans.first(k + 1) >= end)) {
        spans.extend(k, end);
      }
    }
  }

  private void reserve(int size) {
    if (labels.length < size) {
      labels = new byte[size + size / 4];
      scores = new int[labels.length * LABELS];
    }
    java.util.Arrays.fill(scores, 0, size * LABELS, 0);
  }

  private void scoreWords(Tokens tokens, int start, int end) {
    for (int i = start; i < end; i++) {
      int slot = cache.slot(tokens, i);
      view.setAttributes(i, cache.attributes(slot));
      int first = Math.max(start, i - WordCache.REACH);
      int last = Math.min(end - 1, i + WordCache.REACH);
      for (int at = first; at <= last; at++) {
        cache.addTo(scores, at * LABELS, slot, at - i);
      }
    }
  }

  private void tagSentence(int start, int end, Spans spans) {
    context.begin(view, start, end);
    boolean any = false;
    for (int i = start; i < end; i++) {
      boolean outside = script.isOutside(i);
      if (!outside && (script.isAlone() || view.isHeavy(i))) {
        scoreContext(i, start, end);
        any = true;
      }
      if (outside || isColon(i)) {
        scores[i * LABELS + Labels.OUTSIDE] += CERTAIN;
      }
    }
    if (any) {
      viterbi.decode(scores, start * LABELS, end - start, labels, start);
      collect(start, end, spans);
    }
  }

  /** No name goes on past a colon: {@code Ukraine: Putin droht} holds two. */
  private boolean isColon(int token) {
    int start = view.tokens().start(token);
    return view.tokens().charAt(start) == ':'
        && view.tokens().end(token) == start + 1
        && !CaseEndings.isJoint(view.tokens(), token);
  }

  private void scoreContext(int token, int start, int end) {
    if (!script.isAlone()) {
      int count = context.collect(token);
      model.addAll(scores, token * LABELS, context.keys(), count);
    }
    int more = script.collect(token, start, end, scriptKeys);
    model.addAll(scores, token * LABELS, scriptKeys, more);
  }

  private void collect(int start, int end, Spans spans) {
    int first = start;
    for (int i = start; i < end; i++) {
      int label = labels[i];
      int part = Labels.part(label);
      if (part == Labels.BEGIN || part == Labels.UNIT) {
        first = i;
      }
      if (part == Labels.LAST || part == Labels.UNIT) {
        add(first, end(first, i + 1, end), Labels.type(label), spans);
      }
    }
  }

  private int end(int first, int last, int sentenceEnd) {
    if (!quoting) {
      return last;
    }
    boolean free = last < sentenceEnd && labels[last] == Labels.OUTSIDE;
    return QuotationMarks.end(view.tokens(), first, last, free ? sentenceEnd : last);
  }

  private void add(int first, int last, int type, Spans spans) {
    if (type != Spans.PERSON) {
      spans.add(first, last, type, confidence.of(scores, first, last, type));
    } else if (Patronymics.continues(view.tokens(), spans, first)) {
      spans.extend(spans.size() - 1, last);
    } else {
      int named = FormsOfAddress.skip(view.tokens(), first, last);
      spans.add(named, last, type, confidence.of(scores, named, last, type));
    }
  }
}
