package newswire.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A news article as ingested: the core of an IPTC ninjs 3.1 document. Immutable.
 *
 * @param uri stable identity, {@code urn:newswire:} and 32 hex digits; also the Kafka key, see
 *     {@link ArticleUri}
 * @param language BCP 47 tag, declared by the source; on an enriched article the detected one
 * @param contentCreated publication date, RFC 3339 with offset
 * @param by byline
 * @param located dateline place
 * @param headlines the first one is the headline that offsets count in; may be absent
 * @param bodies exactly one of role {@code main}, first in the list
 * @param infoSources who published the article
 * @param altIds the source's own identifiers, roles {@code url}, {@code file} and {@code guid}
 * @param associations the lead image, where the source names one
 */
public record Article(
    String uri,
    Standard standard,
    String type,
    @Nullable String language,
    @Nullable String contentCreated,
    @Nullable String by,
    @Nullable String located,
    @Nullable List<Headline> headlines,
    List<Body> bodies,
    @Nullable List<InfoSource> infoSources,
    @Nullable List<AltId> altIds,
    @Nullable List<Association> associations) {

  /** The only {@code type} there is: newswire carries text. */
  public static final String TEXT = "text";

  public Article {
    requireNonNull(uri, "uri");
    ArticleUri.requireValid(uri);
    requireNonNull(bodies, "bodies");
    standard = standard == null ? Standard.NINJS : standard;
    type = type == null ? TEXT : type;
    if (!type.equals(TEXT)) {
      throw new IllegalArgumentException("type must be \"text\", not \"" + type + "\"");
    }
    if (bodies.isEmpty() || bodies.get(0).value().isBlank()) {
      throw new IllegalArgumentException("bodies[0].value is missing or blank");
    }
    if (contentCreated != null) {
      requireDate(contentCreated);
    }
    bodies = List.copyOf(bodies);
    headlines = copyOrNull(headlines);
    infoSources = copyOrNull(infoSources);
    altIds = copyOrNull(altIds);
    associations = copyOrNull(associations);
  }

  /** One without a lead image. */
  public Article(
      String uri,
      Standard standard,
      String type,
      @Nullable String language,
      @Nullable String contentCreated,
      @Nullable String by,
      @Nullable String located,
      @Nullable List<Headline> headlines,
      List<Body> bodies,
      @Nullable List<InfoSource> infoSources,
      @Nullable List<AltId> altIds) {
    this(
        uri,
        standard,
        type,
        language,
        contentCreated,
        by,
        located,
        headlines,
        bodies,
        infoSources,
        altIds,
        null);
  }

  /** The headline that offsets count in; empty if the article has none. */
  @JsonIgnore
  public String headline() {
    return headlines == null ? "" : headlines.get(0).value();
  }

  /** The text that offsets count in, paragraphs apart by one blank line. */
  @JsonIgnore
  public String body() {
    return bodies.get(0).value();
  }

  /** The value of the first alternative id of this role. */
  public Optional<String> altId(String role) {
    if (altIds == null) {
      return Optional.empty();
    }
    return altIds.stream().filter(id -> role.equals(id.role())).map(AltId::value).findFirst();
  }

  /** Where the lead image is, if the source names one. */
  public Optional<String> leadImage() {
    if (associations == null) {
      return Optional.empty();
    }
    return associations.stream()
        .filter(one -> Association.PICTURE.equals(one.type()) && one.renditions() != null)
        .flatMap(one -> Objects.requireNonNull(one.renditions()).stream())
        .flatMap(rendition -> Optional.ofNullable(rendition.href()).stream())
        .findFirst();
  }

  /** The same article under another language tag. */
  public Article withLanguage(@Nullable String tag) {
    return new Article(
        uri,
        standard,
        type,
        tag,
        contentCreated,
        by,
        located,
        headlines,
        bodies,
        infoSources,
        altIds,
        associations);
  }

  /** The same article with what its text says of place, time and author. */
  public Article withOrigin(
      @Nullable String place, @Nullable String created, @Nullable String author) {
    return new Article(
        uri,
        standard,
        type,
        language,
        created,
        author,
        place,
        headlines,
        bodies,
        infoSources,
        altIds,
        associations);
  }

  private static void requireDate(String date) {
    try {
      OffsetDateTime.parse(date);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "contentCreated must be an RFC 3339 date with time and offset, not \"" + date + "\"", e);
    }
  }

  private static <T> @Nullable List<T> copyOrNull(@Nullable List<T> list) {
    return list == null || list.isEmpty() ? null : List.copyOf(list);
  }

  /** The standard that a record keeps, as ninjs wants it named. */
  public record Standard(String name, @Nullable String version, @Nullable String schema) {
    public static final Standard NINJS =
        new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
  }

  /** A headline, plain text. */
  public record Headline(@Nullable String role, @Nullable String contentType, String value) {
    public Headline {
      requireNonNull(value, "headline value");
    }
  }

  /**
   * A body, plain text.
   *
   * @param charCount UTF-16 code units of {@code value}
   * @param wordCount words of {@code value} apart by white space
   */
  public record Body(
      @Nullable String role,
      @Nullable String contentType,
      @Nullable Integer charCount,
      @Nullable Integer wordCount,
      String value) {
    public Body {
      requireNonNull(value, "body value");
    }
  }

  /** A publisher or agency. */
  public record InfoSource(@Nullable String name, @Nullable String role, @Nullable String uri) {}

  /** An identifier that somebody else gave the article. */
  public record AltId(@Nullable String role, String value) {
    public static final String URL = "url";
    public static final String FILE = "file";
    public static final String GUID = "guid";

    public AltId {
      requireNonNull(value, "altIds value");
    }
  }

  /**
   * Something of another kind that belongs to the article.
   *
   * @param name for a person
   * @param uri of what it is; of an image its address
   * @param type {@value #PICTURE}
   */
  public record Association(
      String name, String uri, @Nullable String type, @Nullable List<Rendition> renditions) {
    public static final String PICTURE = "picture";

    public Association {
      requireNonNull(name, "association name");
      requireNonNull(uri, "association uri");
      renditions = copyOrNull(renditions);
    }

    /**
     * The image that an article is shown with.
     *
     * @param address absolute, of the web
     */
    public static Association leadImage(String address) {
      return new Association(
          "lead image", address, PICTURE, List.of(new Rendition("main", address)));
    }
  }

  /** One form of an image, and where it is. */
  public record Rendition(String name, @Nullable String href) {
    public Rendition {
      requireNonNull(name, "rendition name");
    }
  }
}
