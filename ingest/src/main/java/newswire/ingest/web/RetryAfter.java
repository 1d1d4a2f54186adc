package newswire.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** The Retry-After header (RFC 9110, 10.2.3): a number of seconds, or a date. Pure functions. */
final class RetryAfter {
  /** Who wants to be left alone for longer is asked again after this. */
  static final Duration LONGEST = Duration.ofHours(24);

  private RetryAfter() {}

  /** The time to wait from now; empty if the header says none. */
  static Optional<Duration> of(Answer answer, Instant now) {
    return answer.header("Retry-After").flatMap(value -> of(value.strip(), now));
  }

  private static Optional<Duration> of(String value, Instant now) {
    if (value.matches("[0-9]+")) {
      // More digits than a long has are a long time, too.
      long seconds = value.length() > 9 ? LONGEST.toSeconds() : Long.parseLong(value);
      return Optional.of(bounded(Duration.ofSeconds(seconds)));
    }
    try {
      DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);
      return Optional.of(
          bounded(Duration.between(now, ZonedDateTime.parse(value, format).toInstant())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    Duration positive = wait.isNegative() ? Duration.ZERO : wait;
    return positive.compareTo(LONGEST) > 0 ? LONGEST : positive;
  }
}
