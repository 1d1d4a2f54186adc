package newswire.enrich.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import newswire.contract.Entity;
import newswire.enrich.Draft;
import newswire.enrich.Enrichment;
import newswire.enrich.Findings;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.text.Tokens;

/**
 * The entities step: persons, organisations and places with their mentions and Wikidata ids.
 * Thread-safe.
 */
public final class EntityEnrichment implements Enrichment {
  private static final Set<String> WITHOUT_WORD_BOUNDARIES =
      Set.of("zh", "ja", "th", "km", "lo", "my", "bo", "dz");

  private final EntityFinder finder;
  private final ThreadLocal<Taggers> taggers;

  public EntityEnrichment(EntityFinder finder, EntityModels models) {
    this.finder = finder;
    this.taggers = ThreadLocal.withInitial(() -> new Taggers(models));
  }

  /**
   * The step with the name indexes that ship and others beside them.
   *
   * @throws UncheckedIOException if an index cannot be read
   */
  public static EntityEnrichment load(List<Path> gazetteers) {
    try {
      return new EntityEnrichment(
          new EntityFinder(NameIndexes.load(gazetteers)), EntityModels.load());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load names: " + e.getMessage(), e);
    }
  }

  @Override
  public String step() {
    return "entities";
  }

  @Override
  public String version() {
    return "2026.11";
  }

  @Override
  public Findings enrich(Draft draft) {
    String language = draft.language();
    int dash = language.indexOf('-');
    String shorter = dash < 0 ? language : language.substring(0, dash);
    if (WITHOUT_WORD_BOUNDARIES.contains(shorter) && !taggers.get().has(language)) {
      return Findings.Skipped.UNSUPPORTED_LANGUAGE;
    }
    return new Findings.Entities(find(draft.headlineTokens(), draft.bodyTokens(), language));
  }

  /**
   * The entities of a tokenised article, most relevant first.
   *
   * @param language BCP 47 tag, {@code und} where not known
   */
  public List<Entity> find(Tokens headline, Tokens body, String language) {
    Taggers ofThread = taggers.get();
    return finder.find(
        ofThread.headline(headline, language), ofThread.body(body, language), language);
  }
}
