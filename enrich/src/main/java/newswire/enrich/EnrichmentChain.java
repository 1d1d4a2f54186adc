package newswire.enrich;

import static newswire.contract.EnrichmentBlock.SCHEMA_VERSION;
import static newswire.contract.EnrichmentBlock.UTF16;

import java.time.Instant;
import java.util.List;
import newswire.contract.Article;
import newswire.contract.EnrichedArticle;
import newswire.contract.EnrichmentBlock;
import newswire.contract.LanguageDetection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps in their order. A step that throws costs its own tags, never the article. Immutable and
 * thread-safe, as its steps are; the same article gives the same result.
 */
public final class EnrichmentChain {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichmentChain.class);

  private final List<Enrichment> steps;
  private final ThreadLocal<Draft.Buffers> buffers = ThreadLocal.withInitial(Draft.Buffers::new);

  public EnrichmentChain(List<Enrichment> steps) {
    this.steps = List.copyOf(steps);
  }

  /**
   * The article with what the steps found in it.
   *
   * @param received when the article came in: no date that its text gives lies after it
   */
  public EnrichedArticle enrich(Article article, Instant received) {
    Draft draft = new Draft(article, buffers.get());
    steps.forEach(step -> run(step, draft));
    return finish(draft, received);
  }

  private static void run(Enrichment step, Draft draft) {
    try {
      draft.add(step, step.enrich(draft));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("step failed, article={} step={}", draft.article().uri(), step.step(), e);
      // Not the message: it may hold an address or a time, and equal input must give equal bytes.
      draft.addFailure(step, e.getClass().getSimpleName());
    }
  }

  private static EnrichedArticle finish(Draft draft, Instant received) {
    TextOrigin origin = TextOrigin.of(draft.article(), draft.structure().orElse(null), received);
    Article article =
        draft
            .languageDetection()
            .map(LanguageDetection::language)
            .map(origin.article()::withLanguage)
            .orElse(origin.article());
    Summaries summaries = Summaries.of(draft);
    return new EnrichedArticle(
        article,
        summaries.people(),
        summaries.organisations(),
        summaries.places(),
        summaries.subjects(),
        new EnrichmentBlock(
            SCHEMA_VERSION,
            UTF16,
            draft.languageDetection().orElse(null),
            draft.structure().orElse(null),
            origin.derived(),
            draft.entities().orElse(null),
            draft.mediaTopics().orElse(null),
            draft.steps()));
  }
}
