package newswire.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.feed.FeedArticleParser;
import newswire.ingest.feed.LinkParser;
import newswire.ingest.newsml.NewsMlArticleParser;
import newswire.ingest.xml.XmlElements;

/** XML: the name of the root says which format it is. */
final class XmlArticleParser implements ArticleParser {
  private static final int LOOKED_AT = 64 * 1024;

  private final Limits limits;
  private final ArticleParser html;
  private final ArticleParser feed;
  private final ArticleParser newsMl;

  XmlArticleParser(Limits limits, InputHints hints, ArticleParser html) {
    this.limits = limits;
    this.html = html;
    this.feed = new FeedArticleParser(limits, hints);
    this.newsMl = new NewsMlArticleParser(limits, hints);
  }

  @Override
  public void parse(InputStream in, ParsedItems found) throws IOException {
    Lookahead ahead = Lookahead.of(in, LOOKED_AT);
    InputStream bytes = new BufferedInputStream(ahead.all(), LOOKED_AT);
    try {
      parser(root(ahead.start())).parse(bytes, found);
    } catch (RefusedException e) {
      WholeItem.read(
          bytes,
          limits,
          found,
          all -> {
            throw e;
          });
    }
  }

  private static String root(byte[] start) throws IOException, RefusedException {
    if (start.length == 0) {
      throw new RefusedException(Reason.EMPTY, "no bytes");
    }
    return new XmlElements(new ByteArrayInputStream(start), InputHints.NONE, 1).root();
  }

  private ArticleParser parser(String root) throws RefusedException {
    if (FeedArticleParser.isFeed(root)) {
      return feed;
    }
    if (NewsMlArticleParser.isNewsMl(root)) {
      return newsMl;
    }
    if (root.equalsIgnoreCase("html")) {
      return html;
    }
    if (LinkParser.isList(root)) {
      throw new RefusedException(
          Reason.INVALID,
          "<%s> lists addresses and holds no articles; save the pages, or name its URL"
              .formatted(root));
    }
    throw new RefusedException(
        Reason.INVALID,
        "<%s> is no format that is known: RSS, Atom, NewsML-G2, NITF, XHTML".formatted(root));
  }
}
