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

    pass(10);
    line.advanced(1, 20_000, 10_000_000);

    assertThat(err.toString()).contains("20,000 articles, 10.0 MB, 2,000/s, 33 %, 20 s left");
  }

  @Test
  void timeBeforeTheFirstWordDoesNotCount() {
    pass(60);
    ProgressLine line = line(true, 30_000_000);

    pass(10);
    line.advanced(1, 20_000, 10_000_000);

    assertThat(err.toString()).contains("2,000/s, 33 %, 20 s left");
  }

  @Test
  void timeLeftGoesByTheLastSecondsAndNotByAnEasyBeginning() {
    ProgressLine line = line(true, 200_000_000);
    pass(1);
    line.advanced(1, 100_000, 100_000_000);

    for (int second = 1; second <= 300; second++) {
      pass(1);
      line.advanced(1, 100_000 + 10L * second, 100_000_000 + 10_000L * second);
    }

    assertThat(lastShown()).contains(" 10/s, 51 %, ").endsWith(" 2 h 42 min left");
  }

  @Test
  void whatStandsStillHasNoTimeLeft() {
    ProgressLine line = line(true, 1_000_000);
    pass(1);
    line.advanced(1, 10, 500_000);

    for (int second = 1; second <= 1_000; second++) {
      pass(1);
      line.advanced(1, 10, 500_000);
    }

    assertThat(lastShown()).isEqualTo("10 articles, 500 kB, 0/s, 50 %");
  }

  @Test
  void withoutTheSizeOfAllThereIsNoTimeLeft() {
    ProgressLine line = line(true, -1);

    pass(1);
    line.advanced(1, 5, 2_000);

    assertThat(err.toString()).contains("5 articles, 2 kB, 5/s").doesNotContain("left");
  }

  @Test
  void logHasOneLineAMinuteWhileThereIsSomethingNew() {
    ProgressLine line = line(false, -1);

    for (int second = 1; second <= 300; second++) {
      pass(1);
      line.advanced(1, 10L * Math.min(second, 120), 0);
    }

    assertThat(err.toString().lines())
        .containsExactly(
            "newswire: 600 articles, 0 kB, 10/s", "newswire: 1,200 articles, 0 kB, 10/s");
  }

  private void pass(long seconds) {
    now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  private String lastShown() {
    String all = err.toString();
    return all.substring(all.lastIndexOf("\u001b[K") + "\u001b[K".length());
  }

  /** Begins now. */
  private ProgressLine line(boolean interactive, long total) {
    PrintWriter out = new PrintWriter(new StringWriter());
    Terminal terminal = new Terminal(out, new PrintWriter(err), interactive);
    ProgressLine line = new ProgressLine(terminal, () -> total, now::get);
    line.advanced(0, 0, 0);
    return line;
  }
}
