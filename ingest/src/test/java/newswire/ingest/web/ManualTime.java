package newswire.ingest.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Time that passes only when somebody waits, or says so. Thread-safe. */
final class ManualTime extends Clock {
  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private Instant now = START;

  Timing timing() {
    return new Timing(
        this, () -> Duration.between(START, instant()).toNanos(), this::pause, () -> 1);
  }

  synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  /** What was waited for, in order. */
  List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  private void pause(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(time);
    advance(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
