package newswire.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When an address is asked again. Thread-safe. */
final class PollSchedule {
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int MOST_DOUBLINGS = 20;
  private static final Pattern MAX_AGE = Pattern.compile("(?i)\\bmax-age\\s*=\\s*\"?(\\d{1,9})");

  private final Timing timing;
  private final Duration interval;

  /**
   * @param interval between two polls of an address that wants no longer one
   */
  PollSchedule(Timing timing, Duration interval) {
    this.timing = timing;
    this.interval = interval;
  }

  /**
   * After an answer.
   *
   * @param freshFor as long as the answer says that it stays the same
   */
  Instant afterAnswer(Duration freshFor) {
    Duration wait = longer(interval, freshFor);
    // Up to a tenth more, so that those who began together do not stay together.
    double spread = timing.chance().getAsDouble() * wait.toMillis() / 10;
    return timing.now().plus(wait).plusMillis((long) spread);
  }

  /**
   * After a failure: twice as long each time, a day at most.
   *
   * @param failures in a row
   * @param asked how long the server wants to be left alone, if it said so
   */
  Instant afterFailure(int failures, @Nullable Duration asked) {
    Duration wait = interval.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    return timing.now().plus(asked == null ? bounded : longer(bounded, asked));
  }

  /** How long an answer says that it stays the same, a day at most. */
  static Duration freshFor(Answer answer) {
    Matcher maxAge = MAX_AGE.matcher(answer.header("Cache-Control").orElse(""));
    long seconds = maxAge.find() ? Long.parseLong(maxAge.group(1)) : 0;
    return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
