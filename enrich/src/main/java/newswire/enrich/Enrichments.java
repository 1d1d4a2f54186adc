package newswire.enrich;

import java.nio.file.Path;
import java.util.List;
import newswire.enrich.entities.EntityEnrichment;
import newswire.enrich.language.LanguageDetector;
import newswire.enrich.language.LanguageEnrichment;
import newswire.enrich.mediatopics.MediaTopicClassifier;
import newswire.enrich.mediatopics.MediaTopicEnrichment;
import newswire.enrich.mediatopics.UserTopics;
import newswire.enrich.structure.StructureEnrichment;
import org.jspecify.annotations.Nullable;

/**
 * The steps that ship, in the order in which they run: the one list to extend when a step is added.
 */
public final class Enrichments {
  private Enrichments() {}

  /** Loads the models that ship and returns the chain; takes a moment, so call it once. */
  public static EnrichmentChain standard() {
    return with(List.of(), null);
  }

  /**
   * The same with names and media topics of the user's own beside those that ship.
   *
   * @param gazetteers files that {@code newswire gazetteer build} made
   */
  public static EnrichmentChain with(List<Path> gazetteers, @Nullable UserTopics topics) {
    return new EnrichmentChain(
        List.of(
            new StructureEnrichment(),
            new LanguageEnrichment(new LanguageDetector()),
            EntityEnrichment.load(gazetteers),
            new MediaTopicEnrichment(MediaTopicClassifier.load(), topics)));
  }
}
