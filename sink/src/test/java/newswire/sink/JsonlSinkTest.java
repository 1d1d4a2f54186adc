package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.sink.Samples.ORIGIN;
import static newswire.sink.Samples.P0;
import static newswire.sink.Samples.P1;
import static newswire.sink.Samples.batch;
import static newswire.sink.Samples.put;
import static newswire.sink.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswire.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonlSinkTest {
  private static final String FIRST =
      "news.enriched-p0-o00000000000000000000-00000000000000000002.jsonl";

  @TempDir Path folder;

  @Test
  void oneFileABatchOneLineARecordByteForByte() throws IOException {
    try (Sink sink = open(ORIGIN)) {
      assertThat(sink.acquire(Set.of(P0))).isEqualTo(Map.of(P0, 0L));
      sink.write(batch(P0, 0, 3));
    }
    assertThat(published()).containsExactly(FIRST);
    assertThat(Files.readAllLines(folder.resolve(FIRST)))
        .containsExactly(line(0), line(1), line(2));
  }

  @Test
  void restartGoesOnAfterThePublishedFiles() {
    try (Sink sink = open(ORIGIN)) {
      sink.acquire(Set.of(P0, P1));
      sink.write(batch(P0, 0, 3));
      sink.write(new Batch(P0, 3, 9, List.of(put(5, 5, "Titre"))));
      sink.write(batch(P1, 40, 1));
    }
    try (Sink sink = open(ORIGIN)) {
      assertThat(sink.acquire(Set.of(P0, P1))).isEqualTo(Map.of(P0, 9L, P1, 41L));
    }
  }

  @Test
  void tombstonesLeaveNoLineButMoveThePosition() throws IOException {
    try (Sink sink = open(ORIGIN)) {
      sink.acquire(Set.of(P0));
      sink.write(new Batch(P0, 0, 1, List.of(new Change.Delete(uri(1), 0))));
      assertThat(sink.acquire(Set.of(P0))).isEqualTo(Map.of(P0, 1L));
    }
    assertThat(published()).hasSize(1);
    assertThat(folder.resolve(published().get(0))).isEmptyFile();
  }

  @Test
  void lineBreaksBetweenTokensOfAForeignRecordBecomeSpaces() throws IOException {
    String pretty =
        Json.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Samples.article(1, "Titre"))
            .replace("\n", "\r\n");
    try (Sink sink = open(ORIGIN)) {
      sink.acquire(Set.of(P0));
      sink.write(new Batch(P0, 0, 1, List.of(put(0, uri(1), pretty.getBytes(UTF_8)))));
    }
    List<String> lines = Files.readAllLines(folder.resolve(published().get(0)));
    assertThat(lines).hasSize(1);
    assertThat(Json.mapper().readTree(lines.get(0))).isEqualTo(Json.mapper().readTree(pretty));
  }

  @Test
  void leftOversOfADeadWriterAreRemoved() throws IOException {
    open(ORIGIN).close();
    Path torn = folder.resolve("." + FIRST + ".tmp");
    Path ofOtherPartition = folder.resolve("." + FIRST.replace("-p0-", "-p1-") + ".tmp");
    Files.writeString(torn, "{\"half");
    Files.writeString(ofOtherPartition, "{\"half");
    try (Sink sink = open(ORIGIN)) {
      sink.acquire(Set.of(P0));
      assertThat(torn).doesNotExist();
      assertThat(ofOtherPartition).exists();
    }
  }

  @Test
  void partitionHasOneWriterAtATimeAndOthersShareTheFolder() {
    try (Sink one = open(ORIGIN);
        Sink other = open(ORIGIN)) {
      one.acquire(Set.of(P0));
      other.acquire(Set.of(P1));
      one.write(batch(P0, 0, 1));
      other.write(batch(P1, 0, 1));
      assertThatThrownBy(() -> other.acquire(Set.of(P0)))
          .isInstanceOf(SinkException.Unavailable.class)
          .hasMessageContaining("another process");
      one.release(Set.of(P0));
      assertThat(other.acquire(Set.of(P0))).isEqualTo(Map.of(P0, 1L));
    }
  }

  @Test
  void rangeThatIsThereAlreadyIsRefused() {
    try (Sink sink = open(ORIGIN)) {
      sink.acquire(Set.of(P0));
      sink.write(batch(P0, 0, 3));
      assertThatThrownBy(() -> sink.write(batch(P0, 2, 3)))
          .isExactlyInstanceOf(SinkException.class)
          .hasMessageContaining("already");
    }
  }

  @Test
  void overlappingFilesAreRefused() throws IOException {
    open(ORIGIN).close();
    Files.writeString(folder.resolve(FIRST), "");
    Files.writeString(
        folder.resolve(FIRST.replace("-00000000000000000002", "-00000000000000000009")), "");
    try (Sink sink = open(ORIGIN)) {
      assertThatThrownBy(() -> sink.acquire(Set.of(P0)))
          .isExactlyInstanceOf(SinkException.class)
          .hasMessageContaining("overlap");
    }
  }

  @Test
  void otherClusterIsRefusedAndNothingIsTouched() throws IOException {
    open(ORIGIN).close();
    String label = Files.readString(folder.resolve("newswire.json"));
    assertThatThrownBy(() -> open(new Origin("cluster-b", Samples.TOPIC, "topic-id-a")))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContainingAll("cluster-a", "cluster-b", "refusing");
    assertThat(folder.resolve("newswire.json")).hasContent(label);
  }

  @Test
  void folderWithRecordsOfUnknownOriginIsRefused() throws IOException {
    Files.writeString(folder.resolve(FIRST), "");
    assertThatThrownBy(() -> open(ORIGIN))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContaining("newswire.json");
  }

  @Test
  void fileInPlaceOfTheFolderIsOneClearMessage() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    assertThatThrownBy(() -> JsonlSink.open(file, "jsonl:taken", ORIGIN, new Disk()))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContaining("not a folder");
  }

  private Sink open(Origin origin) {
    return JsonlSink.open(folder, "jsonl:" + folder, origin, new Disk()).sink();
  }

  private static String line(int number) {
    return new String(Samples.json(number, "Titre " + number), UTF_8);
  }

  private List<String> published() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsonl"))
          .sorted()
          .toList();
    }
  }
}
