package newswire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * An address that a feed, a sitemap or an outline lists, with what it says of it.
 *
 * @param url in its canonical spelling
 * @param date as it stands there; of a sitemap when the page was published, else when it changed
 * @param publisher name of the publication
 */
public record Link(
    Kind kind,
    String url,
    @Nullable String title,
    @Nullable String date,
    @Nullable String language,
    @Nullable String publisher) {

  /** What is to be found there. */
  public enum Kind {
    /** An article's page. */
    PAGE,
    /** A sitemap. */
    SITEMAP,
    /** A feed. */
    FEED
  }
}
