package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import newswire.contract.Entity;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerBuildTest {
  private static final String DUMP =
      """
      [
      {"type":"item","id":"Q900000001","labels":{"fr":{"language":"fr","value":"Zénobie Tartempion"}},\
      "aliases":{"en":[{"language":"en","value":"Zenobia Tartempion"}]},\
      "descriptions":{"en":{"language":"en","value":"politician"}},\
      "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]},"sitelinks":{"frwiki":{}}},
      this is no JSON,
      {"type":"item","id":"Q900000002","labels":{"fr":{"language":"fr","value":"Trifouillis"}},\
      "claims":{"P625":[{}],"P1082":[{"mainsnak":{"datavalue":{"value":{"amount":"+250000"}}}}]},\
      "sitelinks":{"frwiki":{}}},
      {"type":"property","id":"P31","labels":{}},
      {"type":"item","id":"Q900000003","labels":{"fr":{"language":"fr","value":"Oublié Total"}},\
      "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]},"sitelinks":{}}
      ]
      """;

  @TempDir private Path folder;
  private final List<String> bad = new ArrayList<>();

  @Test
  void dumpIsReadWhetherPlainGzipOrBzip2() throws IOException {
    Path plain = Files.writeString(folder.resolve("dump.json"), DUMP);
    Path gzip = folder.resolve("dump.json.gz");
    Path bzip2 = folder.resolve("dump.json.bz2");
    try (OutputStream a = new GZIPOutputStream(Files.newOutputStream(gzip));
        OutputStream b = new BZip2CompressorOutputStream(Files.newOutputStream(bzip2))) {
      a.write(DUMP.getBytes(StandardCharsets.UTF_8));
      b.write(DUMP.getBytes(StandardCharsets.UTF_8));
    }
    for (Path input : List.of(plain, gzip, bzip2)) {
      GazetteerBuild.Report report = build(input);
      assertThat(report.entities()).isEqualTo(2);
      assertThat(report.badLines()).isEqualTo(1);
    }
    assertThat(bad).hasSize(3).allMatch(line -> line.startsWith("3:"));
  }

  @Test
  void linesOfOneIdAddUpInTsv() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("names.tsv"),
            "Q900000001\tperson\tfr\tZénobie Tartempion\nQ900000001\tperson\tru\tЗенобия Тартемпион\n"
                + "Q900000001\tperson\n");
    GazetteerBuild.Report report = build(input);
    assertThat(report.entities()).isEqualTo(1);
    assertThat(report.names()).isEqualTo(2);
    assertThat(bad).hasSize(1);
  }

  @Test
  void builtNamesAreFoundBesideTheShippedOnes() throws IOException {
    build(Files.writeString(folder.resolve("dump.json"), DUMP));
    EntityFinder finder = new EntityFinder(NameIndexes.load(List.of(target())));
    List<Entity> entities =
        finder.find(text(""), text("À Paris, la ministre Zénobie Tartempion a parlé."), "fr");
    assertThat(entities)
        .extracting(Entity::uri)
        .containsExactlyInAnyOrder(Entity.WIKIDATA + "Q90", Entity.WIKIDATA + "Q900000001");
  }

  @Test
  void brokenOffBuildGoesOn() throws IOException {
    Path input = Files.writeString(folder.resolve("dump.json"), DUMP);
    Path missing = folder.resolve("missing.jsonl");
    Files.writeString(
        missing, "{\"qid\":\"Q900000009\",\"type\":\"LOC\",\"names\":{\"fr\":[\"Ici\"]}}\n");
    String fingerprint = "0 dump.json:" + Files.size(input);
    try (RecordStore store = new RecordStore(target(), fingerprint)) {
      store.add(new NamesJsonLines().parse(Files.readString(missing).strip()));
      store.checkpoint(4, fingerprint);
    }
    GazetteerBuild.Report report = build(input, 0);
    assertThat(report.entities()).as("one kept, two of the lines not yet read").isEqualTo(2);
    assertThat(bad).as("the bad line was read before").isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**.{records,progress,part}");
  }

  @Test
  void damagedIndexIsRefused() throws IOException {
    build(Files.writeString(folder.resolve("dump.json"), DUMP));
    byte[] bytes = Files.readAllBytes(target());
    Path cut =
        Files.write(folder.resolve("cut.nwn"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Path other = Files.writeString(folder.resolve("other.nwn"), "something else");
    assertThatThrownBy(() -> NameIndexes.load(List.of(cut))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> NameIndexes.load(List.of(other))).isInstanceOf(IOException.class);
  }

  @Test
  void indexIsReadPackedAndUnpacked() throws IOException {
    GazetteerBuild.Report report = build(Files.writeString(folder.resolve("dump.json"), DUMP));
    byte[] unpacked;
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(target()))) {
      unpacked = packed.readAllBytes();
    }
    NameIndex index = NameIndex.read(new ByteArrayInputStream(unpacked));
    assertThat(index.names()).isEqualTo(report.names());
    byte[] cut = java.util.Arrays.copyOf(unpacked, unpacked.length / 2);
    assertThatThrownBy(() -> NameIndex.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(IOException.class);
  }

  private GazetteerBuild.Report build(Path input) throws IOException {
    return build(input, 1);
  }

  private GazetteerBuild.Report build(Path input, int leastSitelinks) throws IOException {
    GazetteerBuild.Listener listener =
        new GazetteerBuild.Listener() {
          @Override
          public void progress(Path file, long lines) {}

          @Override
          public void badLine(Path file, long line, String reason) {
            bad.add(line + ":" + reason);
          }
        };
    return new GazetteerBuild(
            new GazetteerBuild.Settings(List.of(input), leastSitelinks, null, "test", target()),
            listener)
        .run();
  }

  private Path target() {
    return folder.resolve("names.nwn");
  }

  private static FieldText text(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    return new FieldText(tokens, null);
  }
}
