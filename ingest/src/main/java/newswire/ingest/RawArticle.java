package newswire.ingest;

import org.jspecify.annotations.Nullable;

/**
 * An article as its format tells it, before {@link ArticleNormalizer}: any text, any spelling.
 *
 * @param text the body, with line breaks or blank lines between paragraphs
 * @param id the source's own identifier
 * @param date publication date, in any notation that {@link PublicationDate} knows
 * @param encoding how its bytes were read
 * @param image address of the lead image, absolute or of the article's own site
 */
public record RawArticle(
    @Nullable String headline,
    String text,
    @Nullable String url,
    @Nullable String id,
    @Nullable String date,
    @Nullable String language,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String located,
    TextEncoding encoding,
    @Nullable String image) {

  /** One whose bytes were plain UTF-8, as far as is known, and without an image. */
  public RawArticle(
      @Nullable String headline,
      String text,
      @Nullable String url,
      @Nullable String id,
      @Nullable String date,
      @Nullable String language,
      @Nullable String publisher,
      @Nullable String author,
      @Nullable String located) {
    this(
        headline,
        text,
        url,
        id,
        date,
        language,
        publisher,
        author,
        located,
        TextEncoding.PLAIN,
        null);
  }

  /** An article of which nothing is known but its words. */
  public static RawArticle ofText(@Nullable String headline, String text) {
    return new RawArticle(headline, text, null, null, null, null, null, null, null);
  }

  /** The same article, its bytes read like this. */
  public RawArticle readAs(TextEncoding how) {
    return new RawArticle(
        headline, text, url, id, date, language, publisher, author, located, how, image);
  }

  /** The same article with this lead image. */
  public RawArticle withImage(@Nullable String address) {
    return new RawArticle(
        headline, text, url, id, date, language, publisher, author, located, encoding, address);
  }
}
