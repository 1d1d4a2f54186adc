package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers send, and the one thing that becomes of each. */
class BadInputTest {
  private static final String FRENCH =
      "L’été s’achève à Évreux, où la mairie a fermé cinq écoles. « C’est très dur », dit-elle.";
  private static final String RUSSIAN =
      "В среду вечером городской совет после долгого спора решил открыть оба моста для движения.";
  private static final String XML_TEXT = "<description>They stay open.</description>";
  private static final String GOOD = "{\"title\":\"Two bridges\",\"text\":\"They stay open.\"}";

  @TempDir private Path folder;

  private static Stream<BadInput> shapes() {
    return Stream.of(
        row("empty.txt", new byte[0], "empty"),
        row("spaces.txt", utf8(" \n\t\u00A0\u3000\r\n"), "empty"),
        row("empty.json", new byte[0], "empty"),
        row("empty.jsonl", utf8("\n\n"), "empty"),
        row("empty.html", utf8("<html><body><script>var a = 1;</script></body></html>"), "empty"),
        row("empty-list.json", utf8("[]"), "empty"),
        row("random.txt", random(10_000), "binary"),
        row("all-bytes.txt", allBytes(), "binary"),
        row("zeros.txt", new byte[5_000], "binary"),
        row("document.txt", utf8("%PDF-1.7 and so on"), "binary"),
        row("picture.html", "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1), "binary"),
        row("large.txt", utf8("word ".repeat(250_000)), "too-large"),
        row("large.json", utf8("{\"text\":\"" + "word ".repeat(250_000) + "\"}"), "too-large"),
        row("deep.json", utf8("[".repeat(10_000) + "]".repeat(10_000)), "unreadable"),
        row(
            "deep-object.json",
            utf8("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
            "unreadable"),
        row("truncated.json", utf8("{\"title\":\"Two bri"), "unreadable"),
        row("truncated-list.json", utf8("[" + GOOD + "," + GOOD), "ok", "ok", "unreadable"),
        row("twice.json", utf8("{\"text\":\"a\",\"text\":\"b\"}"), "unreadable"),
        row("trailing-comma.json", utf8("{\"text\":\"a\",}"), "unreadable"),
        row("nan.json", utf8("{\"text\":\"a\",\"id\":NaN}"), "unreadable"),
        row(
            "digits.json",
            utf8("{\"text\":\"a\",\"id\":" + "9".repeat(1_000_000) + "}"),
            "unreadable"),
        row("long-name.json", utf8("{\"" + "n".repeat(1_000_000) + "\":1}"), "unreadable"),
        row("garbage.json", utf8("no JSON at all, {really}"), "unreadable"),
        row("after.json", utf8(GOOD + " and more"), "ok", "unreadable"),
        row("null.json", utf8("null"), "invalid-article"),
        row("number.json", utf8("17"), "invalid-article"),
        row("no-text.json", utf8("{\"title\":\"Two bridges\"}"), "invalid-article"),
        row("wrong-type.json", utf8("{\"text\":[1,2]}"), "invalid-article"),
        row("huge-number.json", utf8("{\"text\":\"a\",\"date\":1e999999999}"), "ok"),
        row(
            "list-with-holes.json",
            utf8("[1," + GOOD + ",null,\"x\"]"),
            "invalid-article",
            "ok",
            "invalid-article",
            "invalid-article"),
        row(
            "missing-quote.json",
            utf8("[\n{\"text\":\"a\"b\"},\n" + GOOD + "\n]"),
            "unreadable",
            "ok"),
        row(
            "one-bad.jsonl",
            utf8(GOOD + "\n{bad\n\n" + GOOD + "x\n" + GOOD),
            "ok",
            "unreadable",
            "unreadable",
            "ok"),
        row("list.jsonl", utf8("[" + GOOD + "]\n"), "invalid-article"),
        row("no-end.jsonl", utf8(GOOD), "ok"),
        row("cut.jsonl", utf8(GOOD + "\n" + GOOD.substring(0, 30)), "ok", "unreadable"),
        row("nested.html", utf8("<div>".repeat(100_000) + FRENCH), "ok"),
        row("unclosed.html", utf8("<p>".repeat(50_000) + FRENCH), "ok"),
        row("empty.xml", new byte[0], "empty"),
        row("text.xml", utf8("no markup at all"), "unreadable"),
        row("unknown.xml", utf8("<invoice/>"), "invalid-article"),
        row("sitemap.xml", utf8("<urlset><url><loc>x</loc></url></urlset>"), "invalid-article"),
        row("no-items.rss", utf8("<rss><channel></channel></rss>"), "empty"),
        row("deep.rss", utf8("<rss><item>" + "<a>".repeat(50_000) + "</item></rss>"), "unreadable"),
        row(
            "attributes.rss",
            utf8("<rss><item " + "a='1' ".repeat(100_000) + ">" + XML_TEXT + "</item></rss>"),
            "unreadable"),
        row(
            "laughs.xml",
            utf8("<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss>&b;</rss>"),
            "unreadable"),
        row(
            "files.xml",
            utf8("<!DOCTYPE r [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><nitf/>"),
            "unreadable"),
        row(
            "cut.atom",
            utf8("<feed><entry><content>One.</content></entry><entry>"),
            "ok",
            "unreadable",
            "unreadable"),
        row("no-text.nitf", utf8("<nitf><body/></nitf>"), "empty"),
        row("package.newsml", utf8("<packageItem/>"), "invalid-article"),
        row("header-only.csv", utf8("title,text\n"), "empty"),
        row("no-header.csv", utf8("1,2\n3,4\n"), "invalid-article"),
        row("open-quote.csv", utf8("title,text\na,\"b\nc,d\n"), "unreadable", "ok"),
        row("binary.csv", random(10_000), "binary"),
        row(
            "feed.json",
            utf8("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[1]}"),
            "invalid-article"),
        row(
            "withdrawn.json",
            utf8("{\"body_text\":\"a\",\"pubstatus\":\"canceled\"}"),
            "invalid-article"),
        row("no.gz", utf8("no gzip"), "unreadable"),
        row("no.warc", utf8("no web archive"), "unreadable"),
        row("no.zip", utf8("no archive"), "empty"));
  }

  static Stream<BadInput> corpus() {
    return Stream.of(
            shapes(),
            encodings(),
            BadCharacters.encodings().stream(),
            BadCharacters.characters().stream(),
            BadMarkup.pages().stream(),
            BadMarkup.xml().stream(),
            BadFields.dates().stream(),
            BadFields.addresses().stream(),
            BadFields.ids().stream(),
            BadFields.sizes().stream())
        .flatMap(inputs -> inputs);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void eachOfTheCorpusHasOneOutcome(BadInput input) throws IOException {
    Path file = Files.write(folder.resolve(input.name()), input.bytes().get());

    List<String> outcomes = new ArrayList<>();
    for (SourceItem item : ItemList.read(file.toString()).items()) {
      outcomes.add(
          item instanceof SourceItem.Found found
              ? input.telling().apply(found.article())
              : ((SourceItem.Refused) item).reason().code());
    }

    assertThat(outcomes).isEqualTo(input.outcomes());
  }

  private static Stream<BadInput> encodings() {
    return Stream.of(
        BadInput.body("utf8-bom.txt", ("\uFEFF" + FRENCH).getBytes(UTF_8), FRENCH),
        BadInput.body("utf16le.txt", FRENCH.getBytes(UTF_16LE), FRENCH),
        BadInput.body("utf16be-bom.txt", ("\uFEFF" + RUSSIAN).getBytes(UTF_16BE), RUSSIAN),
        BadInput.body("utf16le-ru.txt", RUSSIAN.getBytes(UTF_16LE), RUSSIAN),
        BadInput.body("utf16be-ru.txt", RUSSIAN.getBytes(UTF_16BE), RUSSIAN),
        BadInput.body("utf32le.txt", ("\uFEFF" + FRENCH).getBytes(charset("UTF-32LE")), FRENCH),
        BadInput.body("cp1252.txt", FRENCH.getBytes(charset("windows-1252")), FRENCH),
        BadInput.body("cp1251.txt", RUSSIAN.getBytes(charset("windows-1251")), RUSSIAN),
        BadInput.body(
            "short-1251.txt", "Привет, мир".getBytes(charset("windows-1251")), "Привет, мир"),
        BadInput.body(
            "short-1252.txt", "Café fermé".getBytes(charset("windows-1252")), "Café fermé"),
        BadInput.body("koi8.txt", RUSSIAN.getBytes(charset("KOI8-R")), RUSSIAN),
        BadInput.body(
            "nul.txt",
            utf8("Le pont\u0000 reste ouvert à tous."),
            "Le pont\uFFFD reste ouvert à tous."),
        BadInput.body(
            "controls.txt", utf8("Le pont\u0007 reste\u009F ouvert."), "Le pont reste ouvert."),
        BadInput.body("cut-utf8.txt", cut(utf8(FRENCH + " Là")), FRENCH + " L\uFFFD"),
        BadInput.body(
            "bad-utf8.txt", bad(utf8(FRENCH)), "L’été s’achève" + FRENCH.substring(14) + "\uFFFD"),
        BadInput.body(
            "cp1252.json",
            ("{\"text\":\"" + FRENCH + "\"}").getBytes(charset("windows-1252")),
            FRENCH),
        BadInput.body(
            "utf16.json", ("{\"text\":\"" + FRENCH + " 😀\"}").getBytes(UTF_16LE), FRENCH + " 😀"),
        BadInput.body("bom.jsonl", utf8("\uFEFF{\"text\":\"" + FRENCH + "\"}\n"), FRENCH),
        BadInput.body("surrogate.json", utf8("{\"text\":\"a \\ud800 b\"}"), "a \uFFFD b"),
        BadInput.body("nul.json", utf8("{\"text\":\"a\\u0000b\"}"), "a\uFFFDb"),
        BadInput.body("liar.html", utf8("<meta charset=iso-8859-1><p>" + FRENCH), FRENCH),
        BadInput.body(
            "cp1251.html",
            ("<meta charset=windows-1251><p>" + RUSSIAN).getBytes(charset("windows-1251")),
            RUSSIAN),
        BadInput.body(
            "undeclared.html", ("<p>" + RUSSIAN).getBytes(charset("windows-1251")), RUSSIAN));
  }

  @Test
  void fiftyMegabytesOfTextAreRefusedAfterTheFirstFew() throws IOException {
    Path file = folder.resolve("huge.txt");
    try (var out = Files.newOutputStream(file)) {
      byte[] line = utf8("a line of text of no great meaning\n".repeat(1_000));
      for (int size = 0; size < 50_000_000; size += line.length) {
        out.write(line);
      }
    }

    SourceItem.Refused refused = ItemList.read(file.toString()).refused().get(0);

    assertThat(refused.reason().code()).isEqualTo("too-large");
    assertThat(PreparedItem.of(refused).bytes()).isEqualTo(Limits.DEFAULT.itemBytes());
  }

  @Test
  void lineLongerThanTheLimitDoesNotStopTheRest() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(utf8(GOOD + "\n{\"text\":\""));
    lines.writeBytes(utf8("x".repeat(9_000_000)));
    lines.writeBytes(utf8("\"}\n" + GOOD + "\n"));
    Path file = Files.write(folder.resolve("long.jsonl"), lines.toByteArray());

    ItemList items = ItemList.read(file.toString());

    assertThat(items.outcomes()).containsExactly("ok", "too-large", "ok");
    assertThat(items.refused().get(0).message())
        .isEqualTo(
            file + ", line 2: 9000011 bytes; the limit of one article is 1048576 bytes of text");
  }

  private static BadInput row(String name, byte[] bytes, String... outcomes) {
    return BadInput.input(name, () -> bytes, outcomes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static Charset charset(String name) {
    return Charset.forName(name);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(17).nextBytes(bytes);
    return bytes;
  }

  private static byte[] allBytes() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  private static byte[] bad(byte[] bytes) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = (byte) 0xFF;
    return longer;
  }
}
