package newswire.ingest.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Time, waiting and chance, so that a test may pass a day in a moment. Thread-safe if its parts
 * are.
 *
 * @param clock the time of day
 * @param nanos a count of nanoseconds that never goes back, for time limits
 * @param chance numbers from 0 to 1, so that those who failed together do not return together
 */
public record Timing(Clock clock, LongSupplier nanos, Pause pause, DoubleSupplier chance) {

  /** The real one. */
  public static Timing real(DoubleSupplier chance) {
    return new Timing(
        Clock.systemUTC(),
        System::nanoTime,
        time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()),
        chance);
  }

  /** Lets time pass. */
  public interface Pause {
    /** Returns when this time has passed. */
    void take(Duration time) throws InterruptedException;
  }

  Instant now() {
    return clock.instant();
  }

  void pause(Duration time) throws InterruptedException {
    if (!time.isNegative() && !time.isZero()) {
      pause.take(time);
    }
  }

  /** A time between half of this and all of it. */
  Duration jittered(Duration most) {
    return Duration.ofMillis((long) (most.toMillis() * (0.5 + chance.getAsDouble() / 2)));
  }
}
