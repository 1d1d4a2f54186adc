package newswire.enrich.entities.tagging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/** Tags labelled texts from the raw text on and compares offsets. */
final class Evaluation {
  private Evaluation() {}

  static Score score(EntityTagger tagger, List<LabelledText> documents) {
    Tokenizer tokenizer = new Tokenizer();
    Tokens tokens = new Tokens();
    Spans spans = new Spans();
    Score score = new Score();
    for (LabelledText document : documents) {
      tokenizer.tokenize(document.text(), tokens);
      tagger.tag(tokens, spans);
      compare(document, tokens, spans, score);
    }
    return score;
  }

  private static void compare(LabelledText document, Tokens tokens, Spans spans, Score score) {
    Set<LabelledText.Name> marked = new HashSet<>(document.names());
    document.names().forEach(name -> score.marked(name.type()));
    for (int k = 0; k < spans.size(); k++) {
      int start = tokens.start(spans.first(k));
      int end = tokens.end(spans.last(k) - 1);
      score.found(spans.type(k));
      if (marked.contains(new LabelledText.Name(start, end, spans.type(k)))) {
        score.hit(spans.type(k));
      }
    }
  }
}
