package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import newswire.contract.Article.Association;
import newswire.contract.Article.Body;
import newswire.contract.Article.Headline;
import newswire.contract.Article.InfoSource;
import newswire.contract.Article.Standard;
import newswire.contract.ArticleUri;
import newswire.contract.DeadLetter.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of what a format told: text in its normal form, a stable uri, fields that cannot
 * be read left out. Idempotent: an article's own text and fields give the same article. Immutable.
 *
 * <p>What tells articles apart is the first of these that there is: the canonical URL; the source's
 * own id, if the publisher is known or the id says itself that it is unique (a URI, a UUID); the
 * text. A bare {@code 17} without publisher is no identity: two exports would overwrite each other.
 */
public final class ArticleNormalizer {
  private static final String MAIN = "main";
  private static final String PLAIN = "text/plain";
  private static final int LONGEST_FIELD = 1_000;
  private static final Pattern UNIQUE_ID =
      Pattern.compile(
          "[a-zA-Z][a-zA-Z0-9+.-]+:\\S{4,}|[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}");

  private final Limits limits;

  public ArticleNormalizer(Limits limits) {
    this.limits = limits;
  }

  /**
   * The article.
   *
   * @param file the file's name as given, absent if there is none
   * @throws RefusedException if there is no text, or too much
   */
  public Article normalize(RawArticle raw, @Nullable String file) throws RefusedException {
    String headline = raw.headline() == null ? "" : PlainText.line(raw.headline());
    String body = PlainText.paragraphs(raw.text());
    requireSize(headline, body);
    String publisher = field(raw.publisher());
    String id = field(raw.id());
    String url = raw.url() == null ? null : CanonicalUrl.of(raw.url()).orElse(null);
    return new Article(
        uri(url, publisher, id, headline, body),
        Standard.NINJS,
        Article.TEXT,
        language(raw.language()),
        raw.date() == null ? null : PublicationDate.of(raw.date()).orElse(null),
        field(raw.author()),
        field(raw.located()),
        headline.isEmpty() ? null : List.of(new Headline(MAIN, PLAIN, headline)),
        List.of(new Body(MAIN, PLAIN, body.length(), PlainText.words(body), body)),
        publisher == null ? null : List.of(new InfoSource(publisher, null, null)),
        altIds(url, file, id),
        image(url, raw.image()));
  }

  private void requireSize(String headline, String body) throws RefusedException {
    if (body.isEmpty()) {
      throw new RefusedException(Reason.EMPTY, "no text");
    }
    int most = limits.textBytes();
    // Three bytes a character at most: only what might be too long is counted.
    if (3L * (headline.length() + body.length()) <= most) {
      return;
    }
    long size = (long) headline.getBytes(UTF_8).length + body.getBytes(UTF_8).length;
    if (size > most) {
      throw new RefusedException(
          Reason.TOO_LARGE,
          "%d bytes of text; the limit of one article is %d".formatted(size, most));
    }
  }

  private static String uri(
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String id,
      String headline,
      String body) {
    if (url != null) {
      return ArticleUri.ofUrl(url);
    }
    if (id != null && publisher != null) {
      return ArticleUri.ofSourceId(publisher, id);
    }
    return id != null && UNIQUE_ID.matcher(id).matches()
        ? ArticleUri.ofSourceId("", id)
        : ArticleUri.ofText(headline, body);
  }

  private static List<AltId> altIds(
      @Nullable String url, @Nullable String file, @Nullable String id) {
    List<AltId> ids = new ArrayList<>(3);
    if (url != null) {
      ids.add(new AltId(AltId.URL, url));
    }
    if (file != null) {
      ids.add(new AltId(AltId.FILE, file));
    }
    if (id != null) {
      ids.add(new AltId(AltId.GUID, id));
    }
    return ids;
  }

  private static @Nullable List<Association> image(@Nullable String url, @Nullable String image) {
    return image == null
        ? null
        : CanonicalUrl.resolveWhole(url, image)
            .map(address -> List.of(Association.leadImage(address)))
            .orElse(null);
  }

  private static @Nullable String field(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String line = PlainText.line(value);
    return line.isEmpty() || line.length() > LONGEST_FIELD ? null : line;
  }

  /** The tag in its usual spelling, none if it is no tag. */
  private static @Nullable String language(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    String tag = declared.strip().replace('_', '-');
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return Optional.of(locale.toLanguageTag())
          .filter(known -> !locale.getLanguage().isEmpty())
          .orElse(null);
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
