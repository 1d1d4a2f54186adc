package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.ingest.PublisherRuns.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswire.ingest.IngestReport.Malformed;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of the character set that an article was read in. */
class TextEncodingTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final String WORDS =
      "Le maire a déclaré lundi que les écoles resteront ouvertes cet été, malgré la grève.";

  private static final Map<String, String> FORMATS =
      Map.of(
          "txt", WORDS,
          "md", "# Écoles\n\n" + WORDS,
          "json", "{\"text\":\"" + WORDS + "\"}",
          "jsonl", "{\"text\":\"" + WORDS + "\"}\n",
          "csv", "headline;text\nÉcoles;" + WORDS + "\n",
          "html", "<html><body><h1>Écoles</h1><p>" + WORDS + "</p></body></html>",
          "xml",
              "<rss><channel><item><description>" + WORDS + "</description></item></channel></rss>",
          "nitf", "<nitf><body><body.content><p>" + WORDS + "</p></body.content></body></nitf>");

  @TempDir private Path folder;

  private final PublisherRuns runs = new PublisherRuns();

  @ParameterizedTest
  @CsvSource({
    "txt", "md", "json", "jsonl", "csv", "html", "xml", "nitf",
  })
  void codePageIsTold(String format) throws IOException {
    assertThat(encoding(format, FORMATS.get(format).getBytes(WESTERN)))
        .isEqualTo(new TextEncoding(WESTERN, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "txt", "md", "json", "jsonl", "csv", "html", "xml", "nitf",
  })
  void utf16IsTold(String format) throws IOException {
    byte[] bytes = ("\uFEFF" + FORMATS.get(format)).getBytes(UTF_16LE);

    assertThat(encoding(format, bytes)).isEqualTo(new TextEncoding(UTF_16LE, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "txt", "md", "json", "jsonl", "csv", "html", "xml", "nitf",
  })
  void plainUtf8IsNothingToTell(String format) throws IOException {
    String own = FORMATS.get(format).replace("grève", "gr\uFFFDve");

    assertThat(encoding(format, own.getBytes(UTF_8))).isEqualTo(TextEncoding.PLAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "txt", "md", "json", "jsonl", "csv", "html", "xml", "nitf",
  })
  void malformedBytesAreCounted(String format) throws IOException {
    assertThat(encoding(format, damaged(FORMATS.get(format))))
        .isEqualTo(new TextEncoding(UTF_8, 1));
  }

  @Test
  void bytesAreCountedAndNotWhatReplacesThem() {
    // Two bytes of a character of three, one that begins none, and a character that is U+FFFD.
    byte[] bytes = {'a', (byte) 0xE2, (byte) 0x82, 'b', (byte) 0xFF, (byte) 0xEF, (byte) 0xBF, -67};

    assertThat(TextEncoding.of(ByteBuffer.wrap(bytes), UTF_8).malformedBytes()).isEqualTo(3);
    assertThat(new String(bytes, UTF_8)).isEqualTo("a\uFFFDb\uFFFD\uFFFD");
  }

  @Test
  void malformedBytesAreCountedFarIntoAText() {
    byte[] bytes = new byte[100_000];
    Arrays.fill(bytes, (byte) 'a');
    bytes[10] = (byte) 0xFF;
    bytes[bytes.length - 1] = (byte) 0xE2;

    assertThat(TextEncoding.of(ByteBuffer.wrap(bytes), UTF_8).malformedBytes()).isEqualTo(2);
  }

  @Test
  void ofAListOnlyTheArticleThatHasThemHasMalformedBytes() throws IOException {
    String list = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[%s,%s]}";
    String good = "{\"id\":\"1\",\"content_text\":\"" + WORDS.replace("grève", "pluie") + "\"}";
    String bad = "{\"id\":\"2\",\"content_text\":\"" + WORDS + "\"}";
    Path file = folder.resolve("feed.json");
    Files.write(file, damaged(list.formatted(good, bad)));

    assertThat(ItemList.read(file.toString()).encodings())
        .containsExactly(TextEncoding.PLAIN, new TextEncoding(UTF_8, 1));
  }

  @Test
  void recordAndReportTellWhatIsNotPlainUtf8() throws IOException {
    write("plain.txt", WORDS.getBytes(UTF_8));
    Path western = write("western.txt", (WORDS + " Un.").getBytes(WESTERN));
    Path damaged = write("damaged.txt", damaged(WORDS + " Deux."));

    ArticlePublisher publisher = runs.publisher();
    ItemList items =
        ItemList.read(
            folder.resolve("plain.txt").toString(), western.toString(), damaged.toString());
    PublisherRuns.publish(publisher, items.items().toArray(new SourceItem[0]));

    assertThat(runs.sentTo(TOPICS.articles()))
        .extracting(record -> ownHeaders(record.headers()))
        .containsExactly(
            Map.of(),
            Map.of("newswire.charset", "windows-1252"),
            Map.of("newswire.malformed-bytes", "1"));
    assertThat(runs.report().malformed())
        .isEqualTo(new Malformed(1, 1, List.of(damaged.toString())));
  }

  @Test
  void whatIsPublishedAlreadyIsNotReportedAgain() throws IOException {
    Path damaged = write("damaged.txt", damaged(WORDS));
    SourceItem item = ItemList.read(damaged.toString()).items().get(0);
    PublisherRuns.publish(runs.publisher(), item);
    runs.countAnew();

    PublisherRuns.publish(runs.publisher(), item);

    assertThat(runs.report().malformed().articles()).isZero();
  }

  /** The text with one byte of "grève" that UTF-8 does not have. */
  private static byte[] damaged(String text) {
    String latin = new String(text.getBytes(UTF_8), ISO_8859_1);
    return latin.replace("gr\u00C3\u00A8ve", "gr\u00FFve").getBytes(ISO_8859_1);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private TextEncoding encoding(String format, byte[] bytes) throws IOException {
    Path file = write("a." + (format.equals("nitf") ? "xml" : format), bytes);
    ItemList items = ItemList.read(file.toString());
    items.article();
    return items.encodings().get(0);
  }

  private static Map<String, String> ownHeaders(Iterable<Header> headers) {
    Map<String, String> own = new TreeMap<>();
    for (Header header : headers) {
      if (header.key().startsWith("newswire.")) {
        own.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    return own;
  }
}
