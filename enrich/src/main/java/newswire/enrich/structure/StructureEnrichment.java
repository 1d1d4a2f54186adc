package newswire.enrich.structure;

import newswire.enrich.Draft;
import newswire.enrich.Enrichment;
import newswire.enrich.Findings;

/**
 * The step that tells what of a body is the article. It runs first, so that the others can leave
 * the rest aside.
 */
public final class StructureEnrichment implements Enrichment {
  private static final String VERSION = "2";

  private final StructureAnalyzer analyzer = new StructureAnalyzer();

  @Override
  public String step() {
    return "structure";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Findings enrich(Draft draft) {
    return new Findings.Layout(analyzer.analyze(draft.bodyTokens()));
  }
}
