package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By a clock of the test's own, whose sleep takes longer than it was asked for. */
class RateLimitTest {
  private static final long TOO_LONG = TimeUnit.MICROSECONDS.toNanos(700);

  private final AtomicLong now = new AtomicLong();

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 200, 5_000, 50_000, 1_000_000})
  void rateIsKeptThoughSleepTakesTooLong(int perSecond) throws InterruptedException {
    RateLimit limit = limit(perSecond);

    int passed = 0;
    for (; now.get() < TimeUnit.SECONDS.toNanos(100); passed++) {
      limit.await();
    }

    assertThat(passed)
        .isBetween((int) (99L * perSecond), (int) (100L * perSecond) + perSecond / 100 + 2);
  }

  @Test
  void idleTimeIsNotMadeUpFor() throws InterruptedException {
    RateLimit limit = limit(100);
    now.addAndGet(TimeUnit.HOURS.toNanos(1));
    long begin = now.get();

    for (int i = 0; i < 1_000; i++) {
      limit.await();
    }

    assertThat(now.get() - begin).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(9_800));
  }

  @Test
  void noLimitNeverSleeps() throws InterruptedException {
    limit(RateLimit.NONE).await();

    assertThat(now).hasValue(0);
  }

  private RateLimit limit(int perSecond) {
    return new RateLimit(perSecond, now::get, time -> now.addAndGet(time + TOO_LONG));
  }
}
