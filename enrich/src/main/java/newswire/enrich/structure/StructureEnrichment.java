package newswire.enrich.structure;

import java.util.ArrayList;
import java.util.List;
import newswire.contract.LanguageDetection;
import newswire.contract.Structure;
import newswire.contract.Structure.Passage;
import newswire.contract.TextField;
import newswire.enrich.Draft;
import newswire.enrich.Enrichment;
import newswire.enrich.Findings;
import newswire.enrich.language.LanguageDetector;

/**
 * The step that tells what of a body is the article, so that the later steps can leave the rest
 * aside. It runs after the language step and before those.
 */
public final class StructureEnrichment implements Enrichment {
  private static final String VERSION = "1";

  private final StructureAnalyzer analyzer = new StructureAnalyzer();
  private final LanguageDetector languages;

  public StructureEnrichment(LanguageDetector languages) {
    this.languages = languages;
  }

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
    Structure structure = analyzer.analyze(draft.body());
    return new Findings.Layout(
        new Structure(
            structure.dateline(),
            structure.byline(),
            structure.notArticle(),
            passages(draft.body(), draft.language())));
  }

  private List<Passage> passages(String body, String language) {
    List<Passage> passages = new ArrayList<>();
    if (language.equals(LanguageDetection.UNDETERMINED)) {
      return passages;
    }
    for (Line line : Line.of(body)) {
      languages
          .detectForeign(body, line.start(), line.end(), language)
          .ifPresent(found -> passages.add(passage(line, found)));
    }
    return passages;
  }

  private static Passage passage(Line line, LanguageDetection found) {
    return new Passage(
        found.language(),
        found.confidence(),
        TextField.BODY,
        line.start(),
        line.end(),
        line.exact());
  }
}
