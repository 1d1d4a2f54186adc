package newswire.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newswire.ingest.archive.CompressedArticleParser;
import newswire.ingest.archive.Compression;
import newswire.ingest.archive.ContentReader;
import newswire.ingest.archive.Nesting;
import newswire.ingest.archive.WarcArticleParser;
import newswire.ingest.archive.ZipArticleParser;

/**
 * Which parser reads what: by the file's extension, else by its first bytes, which {@link
 * FirstBytes} knows. The one list to extend for a new format. Immutable.
 */
public final class ArticleParsers {
  private final Map<String, ArticleParser> byExtension = new LinkedHashMap<>();
  private final Limits limits;
  private final FieldMapping mapping;
  private final InputHints hints;
  private final Nesting nesting;
  private final Map<String, ArticleParser> added;

  public ArticleParsers(Limits limits) {
    this(limits, FieldMapping.USUAL);
  }

  /**
   * @param mapping which fields of JSON objects and which columns of tables say what
   */
  public ArticleParsers(Limits limits, FieldMapping mapping) {
    this(limits, mapping, InputHints.NONE);
  }

  /**
   * @param hints of the one input that these are for
   */
  public ArticleParsers(Limits limits, FieldMapping mapping, InputHints hints) {
    this(limits, mapping, hints, Nesting.NONE, Map.of());
  }

  private ArticleParsers(
      Limits limits,
      FieldMapping mapping,
      InputHints hints,
      Nesting nesting,
      Map<String, ArticleParser> added) {
    this.limits = limits;
    this.mapping = mapping;
    this.hints = hints;
    this.nesting = nesting;
    this.added = added;
    ArticleParser html = new HtmlArticleParser(limits, hints);
    add(new TextArticleParser(limits), "txt", "text");
    add(new MarkdownArticleParser(limits), "md", "markdown");
    add(new JsonArticleParser(limits, mapping), "json");
    add(new JsonLinesArticleParser(limits, mapping), "jsonl", "ndjson");
    add(html, "html", "htm", "xhtml");
    add(
        new XmlArticleParser(limits, hints, html),
        "xml",
        "rss",
        "rdf",
        "atom",
        "nitf",
        "newsml",
        "opml");
    add(new CsvArticleParser(limits, mapping), "csv", "tsv", "tab", "psv");
    add(new ZipArticleParser(nesting, this::inside), "zip");
    add(new WarcArticleParser(limits, HtmlArticleParser::article), "warc");
    byExtension.putAll(added);
  }

  /** The same with one more format, or another parser of one. */
  ArticleParsers with(String extension, ArticleParser parser) {
    Map<String, ArticleParser> more = new HashMap<>(added);
    more.put(extension, parser);
    return new ArticleParsers(limits, mapping, hints, nesting, Map.copyOf(more));
  }

  /** The parser for files of this name, empty if the extension says nothing. */
  Optional<ArticleParser> byName(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    Optional<ArticleParser> compressed =
        Compression.byExtension(extension)
            .map(compression -> compressed(compression, name.substring(0, dot)));
    return compressed.isPresent() ? compressed : Optional.ofNullable(byExtension.get(extension));
  }

  /** The same, but packed inputs are refused: for inputs that are held in memory as a whole. */
  ArticleParsers withoutPacked() {
    return new ArticleParsers(limits, mapping, hints, Nesting.FULL, added);
  }

  /** The parser for web pages. */
  public ArticleParser html() {
    return parser("html");
  }

  /** The parser for JSON that is one document. */
  public ArticleParser json() {
    return parser("json");
  }

  /** Reads an input whose format only its first bytes can tell. */
  public void parseUnknown(InputStream in, ParsedItems found) throws IOException {
    Lookahead ahead = Lookahead.of(in, FirstBytes.COUNT);
    parser(FirstBytes.extension(ahead.start(), mapping))
        .parse(new BufferedInputStream(ahead.all(), 64 * 1024), found);
  }

  private ArticleParser parser(String extension) {
    return byName("." + extension)
        .orElseThrow(() -> new IllegalStateException("no parser for " + extension));
  }

  private void add(ArticleParser parser, String... extensions) {
    for (String extension : extensions) {
      byExtension.put(extension, parser);
    }
  }

  private ArticleParser compressed(Compression compression, String name) {
    return new CompressedArticleParser(compression, name, nesting, this::inside);
  }

  /** The same formats for what lies in an input of this nesting. */
  private ContentReader inside(Nesting deeper) {
    ArticleParsers parsers = new ArticleParsers(limits, mapping, InputHints.NONE, deeper, added);
    return new ContentReader() {
      @Override
      public boolean mayRead(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.indexOf('.') <= 0 || parsers.byName(file).isPresent();
      }

      @Override
      public void read(String name, InputStream content, ParsedItems found) throws IOException {
        Optional<ArticleParser> parser = parsers.byName(name);
        if (parser.isPresent()) {
          parser.get().parse(new BufferedInputStream(content), found);
        } else {
          parsers.parseUnknown(content, found);
        }
      }
    };
  }
}
