package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.sink.Samples.ORIGIN;
import static newswire.sink.Samples.P0;
import static newswire.sink.Samples.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The writer dies, or its disk fails, at each step of each of three files; the next writer makes
 * the folder what it would have been, each record once.
 */
final class JsonlCrashTest {
  private static final int FILES = 3;
  private static final int RECORDS = 4;

  @TempDir Path folder;

  static Stream<Arguments> points() {
    return Stream.of(Step.values())
        .flatMap(step -> IntStream.range(0, FILES).mapToObj(file -> Arguments.of(step, file)));
  }

  @ParameterizedTest
  @MethodSource("points")
  void deathLosesNothingAndRepeatsNothing(Step step, int file) throws IOException {
    FailingDisk disk = new FailingDisk(step, file, false);
    assertThatThrownBy(() -> writeOn(disk)).isInstanceOf(Death.class);
    assertNothingTorn();
    writeOn(new Disk());
    assertComplete();
  }

  @ParameterizedTest
  @MethodSource("points")
  void failureIsOneClearMessageAndTheNextStartGoesOn(Step step, int file) throws IOException {
    FailingDisk disk = new FailingDisk(step, file, true);
    assertThatThrownBy(() -> writeOn(disk))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContainingAll(folder.toString(), "No space left on device");
    assertNothingTorn();
    assertThat(names(".tmp")).isEmpty();
    writeOn(new Disk());
    assertComplete();
  }

  // As the stage does: from the position on, batch by batch.
  private void writeOn(Disk disk) {
    try (Sink sink = JsonlSink.open(folder, "jsonl:out", ORIGIN, disk).sink()) {
      long next = sink.acquire(Set.of(P0)).getOrDefault(P0, 0L);
      while (next < FILES * RECORDS) {
        Batch batch = batch(P0, next, RECORDS);
        sink.write(batch);
        next = batch.next();
      }
    }
  }

  private void assertNothingTorn() throws IOException {
    for (String name : names(".jsonl")) {
      assertThat(Files.readString(folder.resolve(name)).lines()).as(name).hasSize(RECORDS);
    }
  }

  private void assertComplete() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : names(".jsonl")) {
      lines.addAll(Files.readAllLines(folder.resolve(name)));
    }
    assertThat(lines)
        .containsExactlyElementsOf(
            IntStream.range(0, FILES * RECORDS)
                .mapToObj(i -> new String(Samples.json(i, "Titre " + i), UTF_8))
                .toList());
    assertThat(names(".tmp")).isEmpty();
  }

  private List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  /** Where it happens. */
  private enum Step {
    BEFORE_WRITE,
    AMID_WRITE,
    BEFORE_SYNC,
    AFTER_SYNC,
    BEFORE_RENAME,
    AFTER_RENAME,
    AFTER_DIRECTORY_SYNC
  }

  /** The process dies: no exception that anything catches. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A disk that fails once, at one step of one file. */
  private static final class FailingDisk extends Disk {
    private final Step step;
    private final boolean asException;
    private int filesLeft;

    private FailingDisk(Step step, int file, boolean asException) {
      this.step = step;
      this.asException = asException;
      this.filesLeft = file;
    }

    @Override
    void write(Path temporary, List<Change> changes) throws IOException {
      failAt(Step.BEFORE_WRITE);
      if (step == Step.AMID_WRITE && filesLeft == 0) {
        super.write(temporary, changes.subList(0, 1));
        Files.writeString(temporary, Files.readString(temporary) + "{\"half");
        failAt(Step.AMID_WRITE);
      }
      super.write(temporary, changes);
      failAt(Step.AFTER_SYNC);
    }

    @Override
    void sync(FileChannel channel) throws IOException {
      failAt(Step.BEFORE_SYNC);
      super.sync(channel);
    }

    @Override
    void publish(Path temporary, Path target) throws IOException {
      failAt(Step.BEFORE_RENAME);
      super.publish(temporary, target);
      failAt(Step.AFTER_RENAME);
    }

    @Override
    void syncDirectory(Path directory) throws IOException {
      super.syncDirectory(directory);
      if (Files.exists(directory.resolve(FolderLabel.FILE)) && published(directory) > 0) {
        failAt(Step.AFTER_DIRECTORY_SYNC);
        filesLeft--;
      }
    }

    private static long published(Path directory) throws IOException {
      try (Stream<Path> files = Files.list(directory)) {
        return files.filter(file -> file.toString().endsWith(".jsonl")).count();
      }
    }

    private void failAt(Step here) throws IOException {
      if (here != step || filesLeft != 0) {
        return;
      }
      if (asException) {
        throw new IOException("No space left on device");
      }
      throw new Death();
    }
  }
}
