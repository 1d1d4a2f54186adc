package newswire.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import newswire.ingest.TextDecoder.Decoded;

/** Plain text: one article a file. */
final class TextArticleParser implements ArticleParser {
  private final Limits limits;

  TextArticleParser(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    WholeItem.read(bytes, limits, found, TextArticleParser::article);
  }

  static RawArticle article(byte[] bytes) throws RefusedException {
    Decoded decoded = TextDecoder.decode(bytes);
    return article(decoded.text()).readAs(decoded.encoding());
  }

  static RawArticle article(String text) {
    List<String> paragraphs = new ArrayList<>(PlainText.split(text));
    OptionalInt headline = HeadlineFinder.find(paragraphs);
    // What stood above the headline stays: it may be noise, but it is the source's.
    String found = headline.isEmpty() ? null : paragraphs.remove(headline.getAsInt());
    return RawArticle.ofText(found, String.join("\n\n", paragraphs));
  }
}
