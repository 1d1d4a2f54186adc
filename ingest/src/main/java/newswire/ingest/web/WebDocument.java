package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.ArticleParsers;
import newswire.ingest.FieldMapping;
import newswire.ingest.InputHints;
import newswire.ingest.Limits;
import newswire.ingest.Original;
import newswire.ingest.ParsedItems;
import newswire.ingest.RawArticle;
import newswire.ingest.RefusedException;
import newswire.ingest.feed.FeedArticleParser;
import newswire.ingest.feed.Link;
import newswire.ingest.feed.LinkParser;
import newswire.ingest.xml.XmlElements;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched, and what it turns out to be: its bytes decide, for servers call feeds pages and
 * pages feeds. Immutable.
 */
final class WebDocument {
  private static final int LOOKED_AT = 64 * 1024;
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w:.-]{2,40})");

  private final WebAddress address;
  private final byte[] bytes;
  private final Limits limits;
  private final InputHints hints;
  private final Kind kind;

  /** What a document holds. */
  enum Kind {
    /** Items in XML, each an article or a summary of one. */
    FEED,
    /** The same in JSON. */
    JSON_FEED,
    /** Addresses of pages, of other sitemaps, or of feeds. */
    LIST,
    /** One article. */
    PAGE,
    /** Articles in one of the formats for files. */
    ARTICLES
  }

  WebDocument(Fetched.Document fetched, Limits limits) {
    this.address = fetched.address();
    this.bytes = fetched.answer().body();
    this.limits = limits;
    String type = fetched.answer().header("Content-Type").orElse("");
    this.hints = new InputHints(address.toString(), charset(type));
    this.kind = kind(type.toLowerCase(Locale.ROOT));
  }

  Kind kind() {
    return kind;
  }

  WebAddress address() {
    return address;
  }

  Original whole() {
    return Original.whole(bytes);
  }

  /** The entries of a feed or of a file of articles, no more than these. */
  List<FeedEntry> entries(int most) {
    Entries entries = new Entries(most);
    try {
      if (kind == Kind.JSON_FEED) {
        parsers().json().parse(new ByteArrayInputStream(bytes), entries);
      } else {
        parsers().parseUnknown(new ByteArrayInputStream(bytes), entries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
    return entries.all;
  }

  /** The addresses in a list, in its order. */
  List<Link> links() throws RefusedException {
    List<Link> links = new ArrayList<>();
    try {
      new LinkParser(limits, hints).parse(new ByteArrayInputStream(bytes), links::add);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
    return links;
  }

  /** The article of a page, with what the page says of itself. */
  RawArticle page() throws RefusedException {
    Entries entries = new Entries(1);
    try {
      parsers().html().parse(new ByteArrayInputStream(bytes), entries);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
    FeedEntry entry = entries.all.get(0);
    if (entry instanceof FeedEntry.Unusable unusable) {
      throw new RefusedException(unusable.reason(), unusable.detail());
    }
    return ((FeedEntry.Text) entry).raw();
  }

  private ArticleParsers parsers() {
    return new ArticleParsers(limits, FieldMapping.USUAL, hints);
  }

  private Kind kind(String type) {
    byte[] start = bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes;
    Optional<String> root = root(start);
    if (root.filter(FeedArticleParser::isFeed).isPresent()) {
      return Kind.FEED;
    }
    if (root.filter(LinkParser::isList).isPresent()) {
      return Kind.LIST;
    }
    if (type.contains("html") || root.filter("html"::equalsIgnoreCase).isPresent()) {
      return Kind.PAGE;
    }
    boolean jsonFeed = new String(start, ISO_8859_1).contains("jsonfeed.org/version");
    return jsonFeed ? Kind.JSON_FEED : Kind.ARTICLES;
  }

  private Optional<String> root(byte[] start) {
    // Without the zeros of UTF-16 and the marks of byte order.
    String text =
        new String(start, ISO_8859_1).replaceAll("[\u0000\u00EF\u00BB\u00BF\u00FE\u00FF]", "");
    if (!text.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new XmlElements(new ByteArrayInputStream(start), hints, 1).root());
    } catch (RefusedException | IOException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String charset(String type) {
    Matcher charset = CHARSET.matcher(type);
    return charset.find() ? charset.group(1) : null;
  }

  private static final class Entries implements ParsedItems {
    private final int most;
    private final List<FeedEntry> all = new ArrayList<>();

    Entries(int most) {
      this.most = most;
    }

    @Override
    public void article(Original original, RawArticle article) {
      add(new FeedEntry.Text(original, article));
    }

    @Override
    public void link(Original original, Link link) {
      add(new FeedEntry.Address(original, link));
    }

    @Override
    public void refuse(Original original, Reason reason, String detail) {
      add(new FeedEntry.Unusable(original, reason, detail));
    }

    private void add(FeedEntry entry) {
      if (all.size() < most) {
        all.add(entry);
      }
    }
  }
}
