package newswire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong now = new AtomicLong();

  @Test
  void terminalShowsCountRateAndTimeLeft() {
    ProgressLine line = line(true, 30_000_000);

    now.addAndGet(TimeUnit.SECONDS.toNanos(10));
    line.advanced(1, 20_000, 10_000_000);

    assertThat(err.toString()).contains("20,000 articles, 10.0 MB, 2,000/s, 33 %, 20 s left");
  }

  @Test
  void withoutTheSizeOfAllThereIsNoTimeLeft() {
    ProgressLine line = line(true, -1);

    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    line.advanced(1, 5, 2_000);

    assertThat(err.toString()).contains("5 articles, 2 kB, 5/s").doesNotContain("left");
  }

  @Test
  void logHasOneLineAMinute() {
    ProgressLine line = line(false, -1);

    for (int second = 1; second <= 150; second++) {
      now.addAndGet(TimeUnit.SECONDS.toNanos(1));
      line.advanced(1, 10L * second, 0);
    }

    assertThat(err.toString().lines())
        .containsExactly(
            "newswire: 600 articles, 0 kB, 10/s", "newswire: 1,200 articles, 0 kB, 10/s");
  }

  private ProgressLine line(boolean interactive, long total) {
    PrintWriter out = new PrintWriter(new StringWriter());
    Terminal terminal = new Terminal(out, new PrintWriter(err), interactive);
    return new ProgressLine(terminal, () -> total, now::get);
  }
}
