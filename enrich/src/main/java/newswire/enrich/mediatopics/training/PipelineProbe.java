package newswire.enrich.mediatopics.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import newswire.contract.Article;
import newswire.contract.Article.Body;
import newswire.contract.Article.Headline;
import newswire.enrich.Draft;
import newswire.enrich.Enrichment;
import newswire.enrich.EnrichmentChain;
import newswire.enrich.Findings;
import newswire.enrich.entities.EntityEnrichment;
import newswire.enrich.language.LanguageDetector;
import newswire.enrich.language.LanguageEnrichment;
import newswire.enrich.structure.StructureEnrichment;

/**
 * Runs the steps before the media topics on an article and shows what they leave: detected
 * language, structure and entities as in production. For one thread.
 */
final class PipelineProbe {
  private static final String ANY_URI = "urn:newswire:00000000000000000000000000000000";

  private final List<Consumer<Draft>> watchers = new ArrayList<>();
  private final EnrichmentChain chain;

  PipelineProbe() {
    this.chain =
        new EnrichmentChain(
            List.of(
                new StructureEnrichment(),
                new LanguageEnrichment(new LanguageDetector()),
                EntityEnrichment.load(List.of()),
                new Watch()));
  }

  /** Hands the draft of an article to the watcher. */
  void show(LabelledArticle article, Consumer<Draft> watcher) {
    watchers.clear();
    watchers.add(watcher);
    List<Headline> headlines =
        article.headline().isBlank()
            ? List.of()
            : List.of(new Headline(null, "text/plain", article.headline()));
    chain.enrich(
        new Article(
            ANY_URI,
            Article.Standard.NINJS,
            Article.TEXT,
            null,
            null,
            null,
            null,
            headlines,
            List.of(new Body("main", "text/plain", null, null, article.body())),
            null,
            null),
        Instant.EPOCH);
  }

  /** Stands where the media topics would. */
  private final class Watch implements Enrichment {
    @Override
    public String step() {
      return "watch";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Findings enrich(Draft draft) {
      watchers.forEach(watcher -> watcher.accept(draft));
      return new Findings.Skipped("watched");
    }
  }
}
