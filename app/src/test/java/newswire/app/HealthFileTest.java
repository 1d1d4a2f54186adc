package newswire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.app.HealthFile.Watch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthFileTest {
  @TempDir Path folder;
  private @Nullable Watch watch;

  @AfterEach
  void stop() {
    if (watch != null) {
      watch.close();
    }
  }

  @Test
  void isTouchedAgainAndAgainWhileTheStageWorks() throws Exception {
    Path file = folder.resolve("healthy");
    watch = new HealthFile(file).watch(() -> true);
    await().until(() -> Files.exists(file) && Files.size(file) > 0);
    String first = Files.readString(file);
    await().until(() -> !Files.readString(file).equals(first));
  }

  @Test
  void isNotTouchedWhileTheStageDoesNotWork() throws Exception {
    Path file = folder.resolve("healthy");
    CountDownLatch asked = new CountDownLatch(1);
    watch = new HealthFile(file).watch(() -> no(asked));
    asked.await();
    assertThat(file).doesNotExist();
  }

  @Test
  void asksAgainAfterTheQuestionFailed() {
    Path file = folder.resolve("healthy");
    AtomicInteger questions = new AtomicInteger();
    watch = new HealthFile(file).watch(() -> failOnce(questions));
    await().until(() -> Files.exists(file));
  }

  private static boolean no(CountDownLatch asked) {
    asked.countDown();
    return false;
  }

  private static boolean failOnce(AtomicInteger questions) {
    if (questions.getAndIncrement() == 0) {
      throw new IllegalStateException("not now");
    }
    return true;
  }
}
