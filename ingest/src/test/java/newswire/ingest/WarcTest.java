package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives. */
class WarcTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Ferries stay open</title>
      <meta property="article:published_time" content="2024-05-14T09:30:00Z">
      <link rel="canonical" href="/2024/ferries"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Ferries stay open</h1>
      <p>The council decided late on Monday that all ferries stay open for the summer.</p>
      <p>Both bridges stay open too, the mayor said after a debate of five hours.</p>
      </article></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void pagesThatWereThereAreArticlesAndTheRestIsPassedOverAndCounted() throws IOException {
    byte[] warc =
        join(
            record("warcinfo", "application/warc-fields", "", utf8("software: x\r\n")),
            response("https://a.example/x?1", 200, "text/html; charset=utf-8", utf8(PAGE)),
            record(
                "request",
                "application/http; msgtype=request",
                "https://a.example/x",
                utf8("GET / HTTP/1.1\r\n\r\n")),
            response("https://a.example/gone", 404, "text/html", utf8(PAGE)),
            response("https://a.example/a.jpg", 200, "image/jpeg", new byte[100]),
            response(
                "https://a.example/menu", 200, "text/html", utf8("<html><body></body></html>")),
            record(
                "resource",
                "text/html",
                "https://a.example/r",
                utf8(PAGE.replace("/2024/ferries", ""))));

    List<SourceItem> items = new ArrayList<>();
    ArticleReader reader = new ArticleReader(Limits.DEFAULT, ItemList.NO_INPUT);
    reader.read(List.of(write("pages.warc", warc)), items::add);

    ItemList found = new ItemList(items);
    assertThat(found.outcomes()).containsExactly("ok", "empty", "ok");
    assertThat(reader.unknownFiles()).isEqualTo(2);
    Article article = found.articles().get(0);
    assertThat(article.altId(AltId.URL)).contains("https://a.example/2024/ferries");
    assertThat(article.headline()).isEqualTo("Ferries stay open");
    assertThat(article.body()).startsWith("The council decided").doesNotContain("Home");
    assertThat(article.contentCreated()).isEqualTo("2024-05-14T09:30:00Z");
    assertThat(found.articles().get(1).altId(AltId.URL)).contains("https://a.example/r");
    assertThat(found.refused().get(0).detail()).startsWith("https://a.example/menu: ");
    assertThat(items.get(0).key()).endsWith("pages.warc#2");
    assertThat(items.get(0).original().bytes()).asString(UTF_8).isEqualTo(PAGE);
  }

  @Test
  void bodyIsDecodedAsItsAnswerSays() throws IOException {
    String russian = PAGE.replace("The council", "Городской совет решил: the council");
    byte[] old = russian.getBytes(Charset.forName("windows-1251"));
    byte[] warc =
        join(
            response("https://a.example/1", 200, "text/html; charset=windows-1251", old),
            response(
                "https://a.example/2",
                200,
                "text/html\r\nContent-Encoding: gzip",
                gzip(utf8(russian))),
            response(
                "https://a.example/3",
                200,
                "text/html\r\nTransfer-Encoding: chunked",
                chunked(utf8(russian))));

    ItemList items = ItemList.read(write("encoded.warc", warc));

    assertThat(items.articles()).hasSize(3);
    assertThat(items.articles())
        .allSatisfy(article -> assertThat(article.body()).startsWith("Городской совет"));
  }

  @Test
  void archiveCompressedRecordByRecordIsReadAndACutOneKeepsWhatCameBefore() throws IOException {
    byte[] first = gzip(response("https://a.example/1", 200, "text/html", utf8(PAGE)));
    byte[] second = gzip(response("https://a.example/2", 200, "text/html", utf8(PAGE)));
    byte[] whole = join(first, second);

    assertThat(ItemList.read(write("whole.warc.gz", whole)).outcomes()).containsExactly("ok", "ok");
    assertThat(ItemList.ofStandardInput(whole).outcomes()).containsExactly("ok", "ok");
    assertThat(
            ItemList.read(write("cut.warc.gz", Arrays.copyOf(whole, whole.length - 60))).outcomes())
        .containsExactly("ok", "unreadable");
  }

  @Test
  void plainArchiveThatIsCutKeepsWhatCameBefore() throws IOException {
    byte[] one = response("https://a.example/1", 200, "text/html", utf8(PAGE));

    assertThat(ItemList.read(write("cut.warc", join(one, Arrays.copyOf(one, 100)))).outcomes())
        .containsExactly("ok", "unreadable");
    assertThat(ItemList.read(write("not.warc", utf8("no web archive"))).outcomes())
        .containsExactly("unreadable");
    assertThat(ItemList.read(write("empty.warc", new byte[0])).outcomes()).containsExactly("empty");
  }

  @Test
  void recordWithTwoAddressesIsRefusedAndTheNextIsRead() throws IOException {
    String two = "https://a.example/1\r\nWARC-Target-URI: https://a.example/2";
    byte[] warc =
        join(
            response(two, 200, "text/html", utf8(PAGE)),
            response("https://a.example/3", 200, "text/html", utf8(PAGE)));

    assertThat(ItemList.read(write("two.warc", warc)).outcomes())
        .containsExactly("unreadable", "ok");
  }

  @Test
  void archiveOfAMarkAloneIsRefused() throws IOException {
    byte[] mark = {'(', (byte) 0xB5, '/', (byte) 0xFD};

    assertThat(ItemList.read(write("mark.warc", mark)).refused())
        .extracting(SourceItem.Refused::detail)
        .containsExactly("damaged or cut off after record 0: expected 8 more bytes in channel");
  }

  @Test
  void pageLargerThanTheLimitIsRefusedAndTheNextIsRead() throws IOException {
    byte[] large = new byte[Limits.DEFAULT.itemBytes() + 1];
    Arrays.fill(large, (byte) 'x');
    byte[] warc =
        join(
            response("https://a.example/1", 200, "text/html", large),
            response("https://a.example/2", 200, "text/html", utf8(PAGE)));

    assertThat(ItemList.read(write("large.warc", warc)).outcomes())
        .containsExactly("too-large", "ok");
  }

  private String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private static byte[] response(String url, int status, String type, byte[] body) {
    String head = "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n\r\n";
    return record(
        "response",
        "application/http; msgtype=response",
        url,
        join(head.getBytes(ISO_8859_1), body));
  }

  private static byte[] record(String kind, String type, String url, byte[] block) {
    String target = url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + kind
            + "\r\n"
            + target
            + "WARC-Date: 2024-05-15T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
            + "Content-Type: "
            + type
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return join(utf8(head), block, utf8("\r\n\r\n"));
  }

  private static byte[] chunked(byte[] body) {
    return join(utf8(Integer.toHexString(body.length) + "\r\n"), body, utf8("\r\n0\r\n\r\n"));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
