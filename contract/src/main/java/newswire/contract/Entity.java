package newswire.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation, place, event or work that the article names, with every mention of it.
 * Immutable.
 *
 * @param id {@code e1}, {@code e2}, …: unique in its article
 * @param name its name in the article's language, or as the article writes it
 * @param uri its Wikidata entity; present if and only if {@code linkStatus} is {@code linked}
 * @param confidence that it is what {@code type} and {@code uri} say, 0 to 100
 * @param relevance how much the article is about it, 0 to 100
 * @param frequency number of mentions in the article itself; of all where only lines beside the
 *     article, such as links to others, name it
 * @param candidates the Wikidata entities that it may be, most likely first; only where {@code
 *     linkStatus} is {@code ambiguous}, absent where there are none
 */
public record Entity(
    String id,
    Type type,
    String name,
    @Nullable String uri,
    LinkStatus linkStatus,
    int confidence,
    int relevance,
    int frequency,
    boolean inHeadline,
    List<Mention> mentions,
    @Nullable List<LinkCandidate> candidates) {

  /** The most candidates that an entity has. */
  public static final int MOST_CANDIDATES = 5;

  /** What {@code uri} begins with; the Wikidata id follows. */
  public static final String WIKIDATA = "http://www.wikidata.org/entity/";

  public Entity {
    requireNonNull(id, "id");
    requireNonNull(type, "type");
    requireNonNull(name, "name");
    requireNonNull(linkStatus, "linkStatus");
    Percent.require("confidence", confidence);
    Percent.require("relevance", relevance);
    if ((uri != null) != (linkStatus == LinkStatus.LINKED)) {
      throw new IllegalArgumentException("uri goes with linkStatus linked: " + name);
    }
    mentions = List.copyOf(mentions);
    candidates = candidates == null || candidates.isEmpty() ? null : List.copyOf(candidates);
    if (candidates != null
        && (linkStatus != LinkStatus.AMBIGUOUS || candidates.size() > MOST_CANDIDATES)) {
      throw new IllegalArgumentException(
          "up to " + MOST_CANDIDATES + " candidates go with linkStatus ambiguous: " + name);
    }
  }

  /** An entity without candidates. */
  public Entity(
      String id,
      Type type,
      String name,
      @Nullable String uri,
      LinkStatus linkStatus,
      int confidence,
      int relevance,
      int frequency,
      boolean inHeadline,
      List<Mention> mentions) {
    this(
        id,
        type,
        name,
        uri,
        linkStatus,
        confidence,
        relevance,
        frequency,
        inHeadline,
        mentions,
        null);
  }

  /** The same under another id. */
  public Entity withId(String other) {
    return new Entity(
        other,
        type,
        name,
        uri,
        linkStatus,
        confidence,
        relevance,
        frequency,
        inHeadline,
        mentions,
        candidates);
  }

  /** The same with another relevance and frequency. */
  public Entity withWeight(int otherRelevance, int otherFrequency) {
    return new Entity(
        id,
        type,
        name,
        uri,
        linkStatus,
        confidence,
        otherRelevance,
        otherFrequency,
        inHeadline,
        mentions,
        candidates);
  }

  /** What kind of thing it is. */
  public enum Type {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("place")
    PLACE,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("work")
    WORK,
    @JsonProperty("other")
    OTHER
  }

  /** Whether it is known which Wikidata entity it is. */
  public enum LinkStatus {
    /** One entity, certain enough to name. */
    @JsonProperty("linked")
    LINKED,
    /** Several entities fit and the article does not tell which. */
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    /** No known entity fits. */
    @JsonProperty("unknown")
    UNKNOWN
  }
}
