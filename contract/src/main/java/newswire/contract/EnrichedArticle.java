package newswire.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with its tags: the article's own ninjs fields, ninjs summaries of what was found, and
 * the details in {@code enrichment}. Without {@code enrichment} it is a valid ninjs 3.1 document.
 * Immutable.
 *
 * @param people summary of the persons among the entities; organisations and places likewise
 * @param subjects summary of the media topics
 */
public record EnrichedArticle(
    @JsonUnwrapped Article article,
    @Nullable List<Concept> people,
    @Nullable List<Concept> organisations,
    @Nullable List<Concept> places,
    @Nullable List<Subject> subjects,
    EnrichmentBlock enrichment) {

  public EnrichedArticle {
    requireNonNull(article, "article");
    requireNonNull(enrichment, "enrichment");
  }

  /**
   * A person, organisation or place, as ninjs summarises it.
   *
   * @param rel {@code about} if the article is about it, else {@code mentions}
   * @param uri its Wikidata entity, absent if it could not be linked
   */
  public record Concept(String name, String rel, @Nullable String uri) {
    public static final String ABOUT = "about";
    public static final String MENTIONS = "mentions";
  }

  /**
   * A media topic, as ninjs summarises it.
   *
   * @param creator who assigned it: always {@code newswire}
   * @param relevance 0 to 100
   * @param confidence 0 to 100
   */
  public record Subject(String name, String uri, String creator, int relevance, int confidence) {
    public static final String CREATOR = "newswire";
  }
}
