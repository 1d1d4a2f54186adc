package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import newswire.contract.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with an article in every format. */
class MixedFolderTest {
  private static final String FLAT = "{\"title\":\"%s\",\"text\":\"It stays open.\"}";
  private static final String PAGE =
      "<html><head><title>%s</title></head><body><h1>%s</h1>"
          + "<p>The old bridge over the harbour stays open for all of the summer.</p></body></html>";

  @TempDir private Path folder;

  @Test
  void everyFormatIsReadAndKeepsItsKeys() throws IOException {
    write("a.txt", "In a text\n\nIt stays open, said the mayor on Monday.");
    write("b.json", FLAT.formatted("In JSON"));
    write("c.csv", "title,text\nIn a table,It stays open.\n");
    write("d.html", PAGE.formatted("On a page", "On a page"));
    write(
        "e.xml",
        "<rss><channel><item><title>In RSS</title><description>It.</description></item></channel></rss>");
    write("f.xml", "<feed><entry><title>In Atom</title><content>It.</content></entry></feed>");
    write(
        "g.xml",
        "<nitf><body><body.head><hedline><hl1>In NITF</hl1></hedline></body.head><body.content><p>It.</p></body.content></body></nitf>");
    write(
        "h.xml",
        "<newsItem guid='g'><contentMeta><headline>In NewsML</headline></contentMeta><contentSet><inlineData>It.</inlineData></contentSet></newsItem>");
    write(
        "i.json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"In JSON Feed\",\"content_text\":\"It.\"}]}");
    write("j.warc", warc());
    Files.write(folder.resolve("k.json.gz"), gzip(FLAT.formatted("In gzip")));
    Files.write(folder.resolve("l.zip"), zip(FLAT.formatted("In ZIP")));

    ItemList items = ItemList.read(folder.toString());

    assertThat(items.refused()).isEmpty();
    assertThat(items.articles())
        .extracting(Article::headline)
        .containsExactly(
            "In a text",
            "In JSON",
            "In a table",
            "On a page",
            "In RSS",
            "In Atom",
            "In NITF",
            "In NewsML",
            "In JSON Feed",
            "On the web",
            "In gzip",
            "In ZIP");
    assertThat(items.items())
        .extracting(SourceItem::key)
        .doesNotHaveDuplicates()
        .isEqualTo(ItemList.read(folder.toString()).items().stream().map(SourceItem::key).toList());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String warc() {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
            + PAGE.formatted("On the web", "On the web");
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\n"
        + "WARC-Date: 2024-05-15T00:00:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.getBytes(UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
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
