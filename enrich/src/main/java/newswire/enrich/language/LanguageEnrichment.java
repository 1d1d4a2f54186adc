package newswire.enrich.language;

import newswire.enrich.Draft;
import newswire.enrich.Enrichment;
import newswire.enrich.Findings;

/** The step that tells an article's language; the others choose their models by it. */
public final class LanguageEnrichment implements Enrichment {
  private static final String VERSION = "2";

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
    return new Findings.Language(
        detector.detect(draft.headline(), draft.body(), draft.article().language()));
  }
}
