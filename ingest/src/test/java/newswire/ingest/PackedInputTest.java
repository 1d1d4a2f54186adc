package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packed inputs: whole, nested, damaged, and made to fill memory. */
class PackedInputTest {
  private static final String ONE = "{\"title\":\"One\",\"text\":\"The first.\"}\n";
  private static final String TWO = "{\"title\":\"Two\",\"text\":\"The second.\"}\n";

  @TempDir private Path folder;

  static Stream<Arguments> compressed() throws IOException {
    byte[] lines = utf8(ONE + TWO);
    return Stream.of(
        Arguments.of("a.jsonl.gz", gzip(lines)),
        Arguments.of("b.jsonl.zst", Zstd.compress(lines)),
        Arguments.of("c.jsonl.bz2", bzip2(lines)),
        Arguments.of("d.jsonl.xz", xz(lines)),
        Arguments.of("e.jsonl.gz.zst", Zstd.compress(gzip(lines))),
        Arguments.of("two-members.jsonl.gz", join(gzip(utf8(ONE)), gzip(utf8(TWO)))),
        Arguments.of(
            "two-frames.jsonl.zst", join(Zstd.compress(utf8(ONE)), Zstd.compress(utf8(TWO)))),
        Arguments.of("f.zip", zip("one.json", utf8(ONE), "in/two.jsonl", utf8(TWO))),
        Arguments.of(
            "g.zip", zip("in.zip", zip("one.json", utf8(ONE)), "two.json.gz", gzip(utf8(TWO)))),
        Arguments.of("no-name", gzip(lines)),
        Arguments.of("no-name-either", zip("one", utf8(ONE), "two", utf8(TWO))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compressed")
  void packedArticlesAreRead(String name, byte[] bytes) throws IOException {
    ItemList items = read(name, bytes);

    assertThat(items.outcomes()).containsExactly("ok", "ok");
    assertThat(items.articles()).extracting(Article::headline).containsExactly("One", "Two");
    assertThat(items.items()).extracting(SourceItem::key).doesNotHaveDuplicates();
    assertThat(ItemList.ofStandardInput(bytes).outcomes()).containsExactly("ok", "ok");
  }

  @Test
  void pathInsideStandsInPlaceAndKeyAndTheNameInTheArticle() throws IOException {
    byte[] inner = zip("deep/two.json", utf8(TWO));
    ItemList items = read("outer.zip", zip("x/inner.zip", inner));

    SourceItem.Found found = (SourceItem.Found) items.items().get(0);
    assertThat(found.place()).endsWith("outer.zip, x/inner.zip, deep/two.json, line 1");
    assertThat(found.key()).endsWith("outer.zip!x/inner.zip!deep/two.json#1");
    assertThat(found.article().altId(AltId.FILE)).contains("two.json");
  }

  @Test
  void filesOfAnArchiveAreChosenAsThoseOfAFolder() throws IOException {
    byte[] zip =
        zip(
            "pictures/a.jpg", new byte[100],
            ".hidden.json", utf8(ONE),
            "__MACOSX/one.json", utf8(ONE),
            "../../etc/two.json", utf8(TWO),
            "bad.json", utf8("{"));

    assertThat(read("mixed.zip", zip).outcomes()).containsExactly("ok", "unreadable");
    assertThat(read("none.zip", zip("a.jpg", new byte[9])).outcomes()).containsExactly("empty");
    assertThat(
            read("letter.zip", zip("[Content_Types].xml", utf8("<Types/>"), "a.xml", utf8("<a/>")))
                .outcomes())
        .containsExactly("binary");
  }

  static Stream<Arguments> damaged() throws IOException {
    byte[] many = utf8((ONE + TWO).repeat(20_000));
    byte[] gzip = gzip(noisy());
    byte[] badSum = gzip(utf8(ONE)).clone();
    badSum[badSum.length - 8] ^= 1;
    byte[] encrypted = zip("one.json", utf8(ONE)).clone();
    encrypted[6] |= 1;
    return Stream.of(
        Arguments.of("cut.jsonl.gz", Arrays.copyOf(gzip, gzip.length / 2), "ok", "unreadable"),
        Arguments.of("cut.jsonl.zst", cut(Zstd.compress(many)), "ok", "unreadable"),
        Arguments.of("bad-sum.json.gz", badSum, "ok", "unreadable"),
        Arguments.of("junk.jsonl.gz", join(gzip(utf8(ONE)), utf8("junk")), "ok", "unreadable"),
        Arguments.of("no.gz", utf8("no gzip at all"), "unreadable", "unreadable"),
        Arguments.of("empty.gz", new byte[0], "unreadable", "unreadable"),
        Arguments.of("empty-inside.json.gz", gzip(new byte[0]), "empty", "empty"),
        Arguments.of("no.zip", utf8("no archive at all"), "empty", "empty"),
        Arguments.of("encrypted.zip", encrypted, "unreadable", "unreadable"),
        Arguments.of("no.zst", utf8("no zstd at all"), "unreadable", "unreadable"),
        Arguments.of("no.xz", utf8("no xz at all"), "unreadable", "unreadable"),
        Arguments.of("no.bz2", utf8("no bzip2 at all"), "unreadable", "unreadable"),
        Arguments.of(
            "picture.gz", gzip("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1)), "binary", "binary"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damaged")
  void damageIsToldOnceAndWhatCameBeforeStands(String name, byte[] bytes, String first, String last)
      throws IOException {
    assertThat(read(name, bytes).outcomes()).startsWith(first).endsWith(last);
  }

  @Test
  void diskThatFailsIsNoDamage() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] target, int start, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    byte[] start = Arrays.copyOf(gzip(noisy()), 1_000);

    ItemList items =
        ItemList.read(new SequenceInputStream(new ByteArrayInputStream(start), failing), "-");

    assertThat(items.outcomes()).endsWith("io-error");
  }

  static Stream<Arguments> bombs() throws IOException {
    byte[] half = spaces("", GZIPOutputStream::new, 35);
    byte[] whole = spaces("", GZIPOutputStream::new, 70);
    return Stream.of(
        Arguments.of("bomb.jsonl.gz", whole),
        Arguments.of("bomb.xml.zst", spaces("<rss>", ZstdOutputStream::new, 70)),
        Arguments.of("bomb.csv.gz", spaces("title,text\na,\"", GZIPOutputStream::new, 70)),
        Arguments.of("bomb.jsonl.gz.gz", gzip(whole)),
        Arguments.of("bomb.zip", spaces("", PackedInputTest::zipOfText, 70)),
        Arguments.of("nested.zip", zip("a.jsonl.gz", half, "b.jsonl.gz", half)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void bombIsRefusedWithAReason(String name, byte[] bytes) throws IOException {
    ItemList items = read(name, bytes);

    assertThat(items.outcomes()).endsWith("too-large");
    assertThat(items.refused().get(items.refused().size() - 1).detail())
        .contains("more than 200 times its size");
  }

  @Test
  void articleTooLargeIsNotUnpackedToItsEnd() throws IOException {
    ItemList items = read("bomb.html.gz", spaces("<p>", GZIPOutputStream::new, 200));

    assertThat(items.outcomes()).containsExactly("too-large");
    assertThat(items.refused().get(0).detail()).startsWith("more than 8388608 bytes");
  }

  @Test
  void tooManyLayersAreRefused() throws IOException {
    byte[] bytes = utf8(ONE);
    for (int i = 0; i < 10; i++) {
      bytes = gzip(bytes);
    }

    ItemList items = read("layers.gz", bytes);

    assertThat(items.outcomes()).containsExactly("too-large");
    assertThat(items.refused().get(0).detail()).contains("too deep");
  }

  private ItemList read(String name, byte[] bytes) throws IOException {
    return ItemList.read(Files.write(folder.resolve(name), bytes).toString());
  }

  /** Articles that do not shrink to nothing. */
  private static byte[] noisy() {
    Random random = new Random(17);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      lines.append("{\"title\":\"").append(i).append("\",\"text\":\"");
      for (int word = 0; word < 50; word++) {
        lines.append(Long.toString(random.nextLong(), 36)).append(' ');
      }
      lines.append("\"}\n");
    }
    return utf8(lines.toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 10);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private interface Packer {
    OutputStream open(OutputStream out) throws IOException;
  }

  private static byte[] pack(byte[] bytes, Packer packer) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.open(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] spaces(String start, Packer packer, int megabytes) {
    byte[] million = new byte[1_000_000];
    Arrays.fill(million, (byte) ' ');
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.open(packed)) {
      out.write(utf8(start));
      for (int i = 0; i < megabytes; i++) {
        out.write(million);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static OutputStream zipOfText(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("spaces.txt"));
    return zip;
  }

  private static byte[] gzip(byte[] bytes) {
    return pack(bytes, GZIPOutputStream::new);
  }

  private static byte[] bzip2(byte[] bytes) {
    return pack(bytes, BZip2CompressorOutputStream::new);
  }

  private static byte[] xz(byte[] bytes) {
    return pack(bytes, out -> new XZOutputStream(out, new LZMA2Options()));
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeEntry();
      }
    }
    return packed.toByteArray();
  }
}
