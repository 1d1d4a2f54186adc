package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder with one article in every format, for tests of this module and of those on top. */
public final class EveryFormat {
  /** Where the JSON that has names of its own keeps what an article has. */
  public static final String MAPPING =
      "{\"headline\":[\"/kop/groot\",\"title\",\"headline\"],\"body\":[\"tekst\",\"text\",\"body_text\"]}";

  /** What is said of each article, in the order of the files' names. */
  public static final List<String> HEADLINES =
      List.of(
          "In a text",
          "In Markdown",
          "In JSON",
          "In JSON lines",
          "In ninjs 1",
          "In ninjs 2",
          "In ninjs 3",
          "In names of its own",
          "In JSON Feed",
          "In a table with commas",
          "In a table with tabs",
          "On a page",
          "In RSS",
          "In Atom",
          "In NewsML",
          "In NITF",
          "On the web",
          "In gzip",
          "In zstd",
          "In ZIP");

  private static final String FLAT = "{\"title\":\"%s\",\"text\":\"%s\"}";
  private static final String PAGE =
      "<html><head><title>%1$s</title></head><body><h1>%1$s</h1><p>%2$s</p></body></html>";

  private final Path folder;
  private int written;

  private EveryFormat(Path folder) {
    this.folder = folder;
  }

  /** Fills a folder, in the order of {@link #HEADLINES}. */
  public static void write(Path folder) throws IOException {
    EveryFormat files = new EveryFormat(folder);
    files.writeJson();
    files.writeMarkup();
    files.writePacked();
  }

  private void writeJson() throws IOException {
    add("txt", "%s\n\n%s");
    add("md", "# %s\n\n%s");
    add("json", FLAT);
    add("jsonl", FLAT + "\n");
    add(
        "ninjs",
        "json",
        "{\"uri\":\"urn:x:1\",\"type\":\"text\",\"headline\":\"%s\",\"body_text\":\"%s\"}");
    add(
        "ninjs",
        "json",
        "{\"uri\":\"urn:x:2\",\"standard\":{\"name\":\"ninjs\",\"version\":\"2.1\"},"
            + "\"headlines\":[{\"role\":\"main\",\"value\":\"%s\"}],"
            + "\"bodies\":[{\"role\":\"main\",\"contentType\":\"text/plain\",\"value\":\"%s\"}]}");
    add(
        "ninjs",
        "json",
        "{\"uri\":\"urn:x:3\",\"standard\":{\"name\":\"ninjs\",\"version\":\"3.1\"},"
            + "\"headlines\":[{\"role\":\"main\",\"value\":\"%s\",\"contentType\":\"text/plain\"}],"
            + "\"bodies\":[{\"role\":\"main\",\"contentType\":\"text/html\",\"value\":\"<p>%s</p>\"}]}");
    add("mapped", "json", "{\"kop\":{\"groot\":\"%s\"},\"tekst\":\"%s\"}");
    add(
        "feed",
        "json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\","
            + "\"title\":\"%s\",\"content_text\":\"%s\"}]}");
    add("csv", "title,text\n%s,\"%s\"\n");
    add("tsv", "title\ttext\n%s\t%s\n");
  }

  private void writeMarkup() throws IOException {
    add("html", PAGE);
    add(
        "rss",
        "xml",
        "<rss><channel><item><title>%s</title><description>%s</description></item></channel></rss>");
    add(
        "atom",
        "xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>%s</title><content>%s</content></entry></feed>");
    add(
        "newsml",
        "xml",
        "<newsItem guid='g'><contentMeta><headline>%s</headline></contentMeta>"
            + "<contentSet><inlineData>%s</inlineData></contentSet></newsItem>");
    add(
        "nitf",
        "xml",
        "<nitf><body><body.head><hedline><hl1>%s</hl1></hedline></body.head>"
            + "<body.content><p>%s</p></body.content></body></nitf>");
  }

  private void writePacked() throws IOException {
    String headline = next();
    put("web", "warc", warc(PAGE.formatted(headline, body(headline))));
    headline = next();
    put("packed", "json.gz", gzip(FLAT.formatted(headline, body(headline))));
    headline = next();
    put(
        "packed",
        "json.zst",
        Zstd.compress(FLAT.formatted(headline, body(headline)).getBytes(UTF_8)));
    headline = next();
    put("packed", "zip", zip(FLAT.formatted(headline, body(headline))));
  }

  private void add(String extension, String template) throws IOException {
    add("article", extension, template);
  }

  private void add(String name, String extension, String template) throws IOException {
    String headline = next();
    put(name, extension, template.formatted(headline, body(headline)).getBytes(UTF_8));
  }

  private String next() {
    return HEADLINES.get(written++);
  }

  private static String body(String headline) {
    return headline
        + ", it says, the old bridge over the harbour stays open for all of the summer.";
  }

  private void put(String name, String extension, byte[] bytes) throws IOException {
    char letter = (char) ('a' + written - 1);
    Files.write(folder.resolve(letter + "-" + name + "." + extension), bytes);
  }

  private static byte[] warc(String page) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\n"
            + "WARC-Date: 2024-05-15T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n";
    return record.formatted(http.getBytes(UTF_8).length, http).getBytes(UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("in/article.json"));
      zip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
