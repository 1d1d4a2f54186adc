package newswire.enrich.language;

import java.util.ArrayList;
import java.util.List;
import newswire.contract.LanguageDetection;
import newswire.contract.Structure.Passage;
import newswire.contract.TextField;
import newswire.enrich.Draft;
import newswire.enrich.Enrichment;
import newswire.enrich.Findings;

/**
 * The step that tells an article's language, by what of it is the article, and the languages of
 * paragraphs in another one; later steps choose their models by it.
 */
public final class LanguageEnrichment implements Enrichment {
  private static final String VERSION = "4";

  private final LanguageDetector detector;

  public LanguageEnrichment(LanguageDetector detector) {
    this.detector = detector;
  }

  @Override
  public String step() {
    return "language";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Findings enrich(Draft draft) {
    LanguageDetection detection =
        detector.detect(draft.headline(), draft.articleText(), draft.article().language());
    return new Findings.Language(detection, passages(draft.body(), detection.language()));
  }

  private List<Passage> passages(String body, String language) {
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    while (start < body.length() && !language.equals(LanguageDetection.UNDETERMINED)) {
      int next = body.indexOf('\n', start);
      int end = next < 0 ? body.length() : next;
      addForeign(body, start, end, language, passages);
      start = end + 1;
    }
    return passages;
  }

  private void addForeign(
      String body, int lineStart, int lineEnd, String language, List<Passage> passages) {
    int first = lineStart;
    int last = lineEnd;
    while (first < last && Character.isWhitespace(body.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(body.charAt(last - 1))) {
      last--;
    }
    int start = first;
    int end = last;
    detector
        .detectForeign(body, start, end, language)
        .ifPresent(
            found ->
                passages.add(
                    new Passage(
                        found.language(),
                        found.confidence(),
                        TextField.BODY,
                        start,
                        end,
                        body.substring(start, end))));
  }
}
