package newswire.enrich.entities.tagging;

import newswire.enrich.text.Tokens;

/**
 * Lists all features of each token of a document, as training sees them. For one thread at a time.
 */
final class FeatureExtractor {
  /** Takes the features of one token. */
  interface Sink {
    void accept(int token, long key);
  }

  private final WordFeatures words;
  private final NameTypes names;
  private final ScriptFeatures script;
  private final long[] scriptKeys = new long[ScriptFeatures.MAX];
  private final DocumentView view = new DocumentView();
  private final ContextFeatures context = new ContextFeatures();
  private final long[] keys = new long[WordFeatures.MAX];
  private final byte[] reach = new byte[WordFeatures.MAX];

  FeatureExtractor(Lexicon lexicon, NameTypes names) {
    this(lexicon, names, ScriptFeatures.NONE);
  }

  FeatureExtractor(Lexicon lexicon, NameTypes names, ScriptFeatures script) {
    this.words = new WordFeatures(lexicon, names);
    this.names = names;
    this.script = script;
  }

  void extract(Tokens tokens, Sink sink) {
    view.begin(tokens);
    for (int s = 0; s < tokens.sentences() && !script.isAlone(); s++) {
      words(tokens, tokens.sentenceStart(s), tokens.sentenceEnd(s), sink);
    }
    view.complete(names);
    script.begin(tokens);
    for (int s = 0; s < tokens.sentences(); s++) {
      int start = tokens.sentenceStart(s);
      int end = tokens.sentenceEnd(s);
      context.begin(view, start, end);
      for (int i = start; i < end; i++) {
        if (view.isHeavy(i) && !script.isAlone()) {
          pass(i, context.keys(), context.collect(i), sink);
        }
        if (view.isHeavy(i) || script.isAlone()) {
          pass(i, scriptKeys, script.collect(i, start, end, scriptKeys), sink);
        }
      }
    }
  }

  private static void pass(int token, long[] keys, int count, Sink sink) {
    for (int k = 0; k < count; k++) {
      sink.accept(token, keys[k]);
    }
  }

  private void words(Tokens tokens, int start, int end, Sink sink) {
    for (int i = start; i < end; i++) {
      long attributes = words.attributes(tokens, i);
      view.setAttributes(i, attributes);
      int count = words.collect(tokens, i, attributes, keys, reach);
      for (int k = 0; k < count; k++) {
        int first = Math.max(start, i - reach[k]);
        int last = Math.min(end - 1, i + reach[k]);
        for (int at = first; at <= last; at++) {
          sink.accept(at, Keys.at(keys[k], at - i));
        }
      }
    }
  }
}
