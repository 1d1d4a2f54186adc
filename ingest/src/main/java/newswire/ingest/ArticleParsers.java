package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which parser reads what: by the file's extension, else by its first bytes. The one list to extend
 * for a new format. Immutable.
 */
public final class ArticleParsers {
  private static final int LOOKED_AT = 4 * 1024;
  private static final Pattern HTML =
      Pattern.compile("(?is)<(!doctype html|html|head|body|meta|title|article)\\b.*");

  private static final Pattern XML_START =
      Pattern.compile(
          "<\\?xml\\b|(<!--|\\s)*<(rss|feed|rdf:RDF|nitf|newsItem|newsMessage)\\b|<!DOCTYPE (nitf|rss)\\b");
  private static final List<String> TABLES = List.of("csv", "tsv", "tab", "psv");
  private static final List<String> XML =
      List.of("xml", "rss", "rdf", "atom", "nitf", "newsml", "opml");

  private final Map<String, ArticleParser> byExtension = new LinkedHashMap<>();
  private final ArticleParser text;
  private final ArticleParser html;
  private final ArticleParser json;
  private final ArticleParser xml;
  private final ArticleParser table;

  public ArticleParsers(Limits limits) {
    this(limits, FieldMapping.USUAL, InputHints.NONE);
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
    text = new TextArticleParser(limits);
    html = new HtmlArticleParser(limits, hints);
    json = new JsonArticleParser(limits, mapping);
    table = new CsvArticleParser(limits, mapping);
    xml = new XmlArticleParser(limits, hints, html);
    ArticleParser markdown = new MarkdownArticleParser(limits);
    ArticleParser jsonLines = new JsonLinesArticleParser(limits, mapping);
    byExtension.put("txt", text);
    byExtension.put("text", text);
    byExtension.put("md", markdown);
    byExtension.put("markdown", markdown);
    byExtension.put("json", json);
    byExtension.put("jsonl", jsonLines);
    byExtension.put("ndjson", jsonLines);
    byExtension.put("html", html);
    byExtension.put("htm", html);
    byExtension.put("xhtml", html);
    TABLES.forEach(extension -> byExtension.put(extension, table));
    XML.forEach(extension -> byExtension.put(extension, xml));
  }

  /** The parser for files of this name, empty if the extension says nothing. */
  Optional<ArticleParser> byName(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(byExtension.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  /** The parser for web pages. */
  public ArticleParser html() {
    return html;
  }

  /** The parser for JSON that is one document. */
  public ArticleParser json() {
    return json;
  }

  /** Reads an input whose format only its first bytes can tell. */
  public void parseUnknown(InputStream in, ParsedItems found) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 64 * 1024);
    bytes.mark(LOOKED_AT);
    byte[] start = bytes.readNBytes(LOOKED_AT);
    bytes.reset();
    sniff(start).parse(bytes, found);
  }

  private ArticleParser sniff(byte[] start) {
    // Latin-1 keeps ASCII and never fails; the zeros of UTF-16 are taken out.
    String text = new String(start, ISO_8859_1).replace("\u0000", "");
    String stripped =
        text.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "").strip();
    if (stripped.startsWith("{")) {
      return isJsonLines(stripped) ? jsonLines() : json;
    }
    if (stripped.startsWith("[") && stripped.substring(1).stripLeading().startsWith("{")) {
      return json;
    }
    String afterProlog = stripped.replaceFirst("(?s)^(<\\?xml.*?\\?>|<!--.*?-->|\\s)+", "");
    if (HTML.matcher(afterProlog).matches()) {
      return html;
    }
    boolean isXml =
        XML_START.matcher(stripped).lookingAt() || XML_START.matcher(afterProlog).lookingAt();
    if (isXml) {
      return xml;
    }
    boolean header = CsvArticleParser.isHeader(stripped.lines().findFirst().orElse(""));
    return header ? table : this.text;
  }

  /** A whole object on the first line, or a first line longer than what is looked at. */
  private static boolean isJsonLines(String text) {
    int end = text.indexOf('\n');
    return end < 0 || text.substring(0, end).stripTrailing().endsWith("}");
  }

  private ArticleParser jsonLines() {
    return byExtension.getOrDefault("jsonl", json);
  }
}
