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
  private final DocumentView view = new DocumentView();
  private final ContextFeatures context = new ContextFeatures();
  private final long[] keys = new long[WordFeatures.MAX];
  private final byte[] reach = new byte[WordFeatures.MAX];

  FeatureExtractor(Lexicon lexicon, NameTypes names) {
    this.words = new WordFeatures(lexicon, names);
    this.names = names;
  }

  void extract(Tokens tokens, Sink sink) {
    view.begin(tokens);
    for (int s = 0; s < tokens.sentences(); s++) {
      words(tokens, tokens.sentenceStart(s), tokens.sentenceEnd(s), sink);
    }
    view.complete(names);
    for (int s = 0; s < tokens.sentences(); s++) {
      int end = tokens.sentenceEnd(s);
      context.begin(view, tokens.sentenceStart(s), end);
      for (int i = tokens.sentenceStart(s); i < end; i++) {
        int count = view.isHeavy(i) ? context.collect(i) : 0;
        for (int k = 0; k < count; k++) {
          sink.accept(i, context.keys()[k]);
        }
      }
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
