package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import newswire.ingest.FollowedFiles.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watched folder; each step waits for the item that it has to bring. */
class FollowedFilesTest {
  private static final Duration SHORT = Duration.ofMillis(20);

  @TempDir private Path folder;
  private final BlockingQueue<SourceItem> items = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::follow);
  private final AtomicLong spent = new AtomicLong();
  private volatile Duration timeOfReading = Duration.ZERO;
  private volatile Times times = new Times(SHORT, SHORT);

  @AfterEach
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  @Test
  void whatIsThereComesFirstAndThenWhatIsNew() throws Exception {
    write("a.txt", "The first.");
    thread.start();
    assertThat(next()).isEqualTo("The first.");

    write("b.txt", "The second.");
    assertThat(next()).isEqualTo("The second.");
    Files.createDirectory(folder.resolve("inner"));
    write("inner/c.txt", "The third.");
    assertThat(next()).isEqualTo("The third.");
    assertThat(items).isEmpty();
  }

  @Test
  void changedFileIsReadAgain() throws Exception {
    write("a.txt", "As it was.");
    thread.start();
    assertThat(next()).isEqualTo("As it was.");

    write("a.txt", "As it is now.");

    assertThat(next()).isEqualTo("As it is now.");
  }

  @Test
  void eventsHastenTheLook() throws Exception {
    times = new Times(SHORT, Duration.ofHours(1));
    write("a.txt", "The first.");
    thread.start();
    assertThat(next()).isEqualTo("The first.");

    write("b.txt", "The second.");

    assertThat(next()).isEqualTo("The second.");
  }

  @Test
  void longReadingPutsOffNoLook() throws Exception {
    timeOfReading = Duration.ofHours(1);
    write("a.txt", "The first.");
    thread.start();
    assertThat(next()).isEqualTo("The first.");

    write("b.txt", "The second.");

    assertThat(next()).isEqualTo("The second.");
  }

  @Test
  void fileOfAnotherClockIsReadOnceItIsTheSameTwice() throws Exception {
    Path file = write("a.txt", "From tomorrow.");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(86_400)));
    thread.start();

    assertThat(next()).isEqualTo("From tomorrow.");
  }

  @Test
  void fileThatIsWrittenToIsNotRead() throws Exception {
    times = new Times(Duration.ofHours(1), SHORT);
    Path old = write("old.txt", "Long quiet.");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7_200)));
    write("fresh.txt", "Being written.");
    thread.start();

    assertThat(next()).isEqualTo("Long quiet.");
    assertThat(items).isEmpty();
  }

  @Test
  void whatCannotBeReadIsToldOnce() throws Exception {
    Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("nowhere"));
    thread.start();
    assertThat(items.poll(10, TimeUnit.SECONDS)).isInstanceOf(SourceItem.Refused.class);

    write("b.txt", "The other.");

    assertThat(next()).isEqualTo("The other.");
    assertThat(items).isEmpty();
  }

  private String next() throws InterruptedException {
    SourceItem item = items.poll(10, TimeUnit.SECONDS);
    assertThat(item).isInstanceOf(SourceItem.Found.class);
    return ((SourceItem.Found) item).article().body();
  }

  private Path write(String name, String text) throws IOException {
    Path aside = Files.writeString(folder.resolve(".new"), text);
    return Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private void take(SourceItem item) {
    spent.addAndGet(timeOfReading.toNanos());
    items.add(item);
  }

  private void follow() {
    ArticleReader reader = new ArticleReader(Limits.DEFAULT, ItemList.NO_INPUT);
    try {
      new FollowedFiles(
              reader,
              List.of(folder.toString()),
              times,
              Clock.systemUTC(),
              () -> System.nanoTime() + spent.get())
          .read(this::take);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
