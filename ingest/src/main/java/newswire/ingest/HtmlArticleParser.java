package newswire.ingest;

import java.io.IOException;
import java.io.InputStream;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.html.ArticlePage;

/** A saved web page: one article a file. */
final class HtmlArticleParser implements ArticleParser {
  private final Limits limits;
  private final InputHints hints;

  HtmlArticleParser(Limits limits, InputHints hints) {
    this.limits = limits;
    this.hints = hints;
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    WholeItem.read(bytes, limits, found, all -> article(all, hints));
  }

  static RawArticle article(byte[] bytes) throws RefusedException {
    return article(bytes, InputHints.NONE);
  }

  private static RawArticle article(byte[] bytes, InputHints hints) throws RefusedException {
    ArticlePage page = ArticlePage.of(HtmlCharset.decode(bytes, hints));
    if (page.text().isBlank()) {
      throw new RefusedException(Reason.EMPTY, "no paragraph of text on the page");
    }
    return new RawArticle(
        page.headline(),
        page.text(),
        page.urls().stream()
            .filter(url -> CanonicalUrl.of(url).isPresent())
            .findFirst()
            .orElse(null),
        null,
        page.dates().stream()
            .filter(date -> PublicationDate.of(date).isPresent())
            .findFirst()
            .orElse(null),
        page.language(),
        page.publisher(),
        page.authors().isEmpty() ? null : String.join(", ", page.authors()),
        null);
  }
}
