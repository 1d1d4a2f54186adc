package newswire.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the body is the article, and what is not. Nothing is deleted: {@code notArticle} says
 * what a reader of the text alone can leave aside. Immutable.
 *
 * @param dateline where and when the report was written, absent if it does not say
 * @param byline who wrote it, absent if no line says so
 * @param notArticle lines that are not the article's text, in their order; absent if there are none
 * @param passages passages in another language than the article's; absent if there are none
 */
public record Structure(
    @Nullable Dateline dateline,
    @Nullable Byline byline,
    @Nullable List<Part> notArticle,
    @Nullable List<Passage> passages) {

  public Structure {
    notArticle = notArticle == null || notArticle.isEmpty() ? null : List.copyOf(notArticle);
    passages = passages == null || passages.isEmpty() ? null : List.copyOf(passages);
  }

  /** Whether an offset into the body lies in a part that is not the article. */
  public boolean isNotArticle(int offset) {
    return notArticle != null
        && notArticle.stream().anyMatch(part -> part.start() <= offset && offset < part.end());
  }

  /** The same with passages in other languages. */
  public Structure withPassages(List<Passage> found) {
    return new Structure(dateline, byline, notArticle, found);
  }

  /** Why a line is not the article's text. */
  public enum Kind {
    /** Points to other articles. */
    @JsonProperty("read-also")
    READ_ALSO,
    /** Titles of other articles. */
    @JsonProperty("link-list")
    LINK_LIST,
    /** Asks for a subscription to letters or alerts. */
    @JsonProperty("newsletter")
    NEWSLETTER,
    /** Share and follow. */
    @JsonProperty("share")
    SHARE,
    /** Consent, privacy, terms. */
    @JsonProperty("cookie")
    COOKIE,
    /** Rights reserved. */
    @JsonProperty("copyright")
    COPYRIGHT,
    /** Agencies, photographers, disclaimers. */
    @JsonProperty("credit")
    CREDIT,
    /** The rest is for subscribers. */
    @JsonProperty("subscription")
    SUBSCRIPTION,
    /** Says that an advertisement stands here. */
    @JsonProperty("advertisement")
    ADVERTISEMENT,
    /** Asks for comments. */
    @JsonProperty("comments")
    COMMENTS,
    /** Keywords. */
    @JsonProperty("tags")
    TAGS,
    /** When it was published or changed. */
    @JsonProperty("timestamp")
    TIMESTAMP,
    /** Who the author is. */
    @JsonProperty("about-author")
    ABOUT_AUTHOR,
    /** What a picture shows. */
    @JsonProperty("caption")
    CAPTION,
    /** Names of sections, buttons, players. */
    @JsonProperty("navigation")
    NAVIGATION,
    /** What the site says of itself. */
    @JsonProperty("slogan")
    SLOGAN
  }

  /**
   * A part of the body. {@code exact} repeats its text.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  public record Part(Kind kind, TextField field, int start, int end, String exact) {
    public Part {
      requireNonNull(kind, "kind");
      requireNonNull(field, "field");
      Evidence.requireSpan(start, end, exact);
    }
  }

  /**
   * Where and when a report was written: its first words, such as {@code (Rome, Paris, 19 décembre
   * 2022)}.
   *
   * @param places as the text names them
   * @param date ISO 8601, {@code 2022-12-19}, or {@code --12-19} without a year
   * @param precision what the date gives, absent if there is none
   * @param agency the news agency, as the text names it
   */
  public record Dateline(
      TextField field,
      int start,
      int end,
      String exact,
      @Nullable List<String> places,
      @Nullable String date,
      @Nullable Precision precision,
      @Nullable String agency) {
    public Dateline {
      requireNonNull(field, "field");
      Evidence.requireSpan(start, end, exact);
      places = places == null || places.isEmpty() ? null : List.copyOf(places);
    }
  }

  /** How much of a date is given. */
  public enum Precision {
    /** Year, month and day. */
    @JsonProperty("day")
    DAY,
    /** Month and day, no year. */
    @JsonProperty("day-without-year")
    DAY_WITHOUT_YEAR
  }

  /** The line that says who wrote the article; {@code name} is the line without {@code By}. */
  public record Byline(TextField field, int start, int end, String exact, String name) {
    public Byline {
      requireNonNull(field, "field");
      requireNonNull(name, "name");
      Evidence.requireSpan(start, end, exact);
    }
  }

  /** A paragraph in another language than the article's. */
  public record Passage(
      String language, int confidence, TextField field, int start, int end, String exact) {
    public Passage {
      requireNonNull(language, "language");
      Percent.require("confidence", confidence);
      requireNonNull(field, "field");
      Evidence.requireSpan(start, end, exact);
    }
  }
}
