package newswire.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.TextDecoder.Decoded;
import newswire.ingest.html.ArticlePage;
import org.jspecify.annotations.Nullable;

/** A web page: one article. */
public final class HtmlArticleParser implements ArticleParser {
  private final Limits limits;
  private final InputHints hints;

  public HtmlArticleParser(Limits limits, InputHints hints) {
    this.limits = limits;
    this.hints = hints;
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    WholeItem.read(bytes, limits, found, all -> article(all, hints));
  }

  /**
   * The article on a page.
   *
   * @throws RefusedException if the page has none
   */
  public static RawArticle article(byte[] bytes, InputHints hints) throws RefusedException {
    Decoded decoded = HtmlCharset.decode(bytes, hints);
    ArticlePage page = ArticlePage.of(decoded.text());
    if (page.text().isBlank()) {
      throw new RefusedException(Reason.EMPTY, "no paragraph of text on the page");
    }
    String url = url(page, hints.url());
    return new RawArticle(
        page.headline(),
        page.text(),
        url,
        null,
        page.dates().stream()
            .filter(date -> PublicationDate.of(date).isPresent())
            .findFirst()
            .orElse(null),
        page.language(),
        page.publisher(),
        page.authors().isEmpty() ? null : String.join(", ", page.authors()),
        null,
        decoded.encoding(),
        image(page, hints.url() == null ? url : hints.url()));
  }

  /** The address of the lead image; what is no address of the web is none. */
  private static @Nullable String image(ArticlePage page, @Nullable String base) {
    return page.image() == null ? null : CanonicalUrl.resolveWhole(base, page.image()).orElse(null);
  }

  /**
   * What the page calls itself, else where it came from. A site that calls each of its pages by its
   * front page's address is not believed.
   */
  private static @Nullable String url(ArticlePage page, @Nullable String from) {
    String fetched = from == null ? null : CanonicalUrl.of(from).orElse(null);
    for (String own : page.urls()) {
      Optional<String> url = CanonicalUrl.resolve(fetched, own);
      if (url.isPresent() && (fetched == null || !isFront(url.get()) || isFront(fetched))) {
        return url.get();
      }
    }
    return fetched;
  }

  private static boolean isFront(String url) {
    return url.indexOf('/', "https://".length()) == url.length() - 1;
  }
}
