package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Marks names in unlabelled texts by a tagger trained on related languages, so that a language
 * without training data of its own can learn its own words. Marks that the texts may carry are not
 * looked at.
 */
final class SelfLabelling {
  private SelfLabelling() {}

  static List<LabelledText> label(EntityTagger tagger, Iterable<String> texts) {
    Tokenizer tokenizer = new Tokenizer();
    Tokens tokens = new Tokens();
    Spans spans = new Spans();
    List<LabelledText> labelled = new ArrayList<>();
    for (String text : texts) {
      tokenizer.tokenize(text, tokens);
      tagger.tag(tokens, spans);
      List<LabelledText.Name> names = new ArrayList<>();
      for (int k = 0; k < spans.size(); k++) {
        int start = tokens.start(spans.first(k));
        names.add(new LabelledText.Name(start, tokens.end(spans.last(k) - 1), spans.type(k)));
      }
      labelled.add(new LabelledText(text, names));
    }
    return labelled;
  }
}
