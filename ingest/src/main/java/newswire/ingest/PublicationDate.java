package newswire.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publication dates as RFC 3339. Nothing is invented: what cannot be read is left out, and a date
 * whose zone, or whose time of day, the source did not give gets the offset {@code -00:00}, which
 * RFC 3339 (4.3) keeps for an unknown one; its time of day is then 00:00:00. Pure functions, and
 * each gives its own results back unchanged.
 */
public final class PublicationDate {
  private static final String UNKNOWN_OFFSET = "-00:00";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{9,14}(\\.\\d+)?");
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})"
              + "(?:[Tt ]\\s*(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
              + "\\s*([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("UT", "+0000"),
          Map.entry("UTC", "+0000"),
          Map.entry("GMT", "+0000"),
          Map.entry("Z", "+0000"),
          Map.entry("EST", "-0500"),
          Map.entry("EDT", "-0400"),
          Map.entry("CST", "-0600"),
          Map.entry("CDT", "-0500"),
          Map.entry("MST", "-0700"),
          Map.entry("MDT", "-0600"),
          Map.entry("PST", "-0800"),
          Map.entry("PDT", "-0700"),
          Map.entry("CET", "+0100"),
          Map.entry("CEST", "+0200"));
  private static final DateTimeFormatter MAIL =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMM uuuu H:mm[:ss][ xx]")
          .toFormatter(Locale.ENGLISH)
          // There is no 31st of February, and which day was meant nobody knows.
          .withResolverStyle(ResolverStyle.STRICT);

  private PublicationDate() {}

  /** The date, if the text is one. */
  public static Optional<String> of(String text) {
    String trimmed = text.strip();
    try {
      if (NUMBER.matcher(trimmed).matches()) {
        return Optional.of(epoch(Double.parseDouble(trimmed)));
      }
      Matcher iso = ISO.matcher(trimmed);
      return Optional.of(iso.matches() ? iso(iso) : mail(trimmed));
    } catch (DateTimeException e) {
      return written(trimmed);
    }
  }

  private static Optional<String> written(String text) {
    try {
      WrittenDate date = WrittenDate.parse(text);
      return Optional.of(
          date.zone() == null
              ? withoutZone(date.time())
              : format(date.time().atOffset(date.zone())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Seconds since 1970, or milliseconds where those would be far in the future. */
  private static String epoch(double number) {
    boolean milliseconds = Math.abs(number) >= 1e11;
    Instant instant = Instant.ofEpochMilli((long) (milliseconds ? number : number * 1000));
    return format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }

  private static String iso(Matcher iso) {
    LocalDate day = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
    if (iso.group(4) == null) {
      return withoutZone(day.atStartOfDay());
    }
    LocalDateTime time =
        day.atTime(
            number(iso.group(4)),
            number(iso.group(5)),
            iso.group(6) == null ? 0 : number(iso.group(6)));
    String zone = iso.group(8);
    return zone == null || zone.equals(UNKNOWN_OFFSET)
        ? withoutZone(time)
        : format(time.atOffset(offset(zone)));
  }

  private static String mail(String text) {
    String date = text.replaceFirst("^\\p{L}{2,9}\\.?,?\\s+(?=\\d)", "").replaceAll("\\s+", " ");
    int last = date.lastIndexOf(' ');
    String zone = ZONES.get(date.substring(last + 1).toUpperCase(Locale.ROOT));
    TemporalAccessor parsed = MAIL.parse(zone == null ? date : date.substring(0, last + 1) + zone);
    LocalDateTime time = LocalDateTime.from(parsed);
    return parsed.isSupported(ChronoField.OFFSET_SECONDS)
        ? format(time.atOffset(ZoneOffset.from(parsed)))
        : withoutZone(time);
  }

  private static ZoneOffset offset(String zone) {
    boolean utc = Character.isLetter(zone.charAt(0));
    return utc ? ZoneOffset.UTC : ZoneOffset.of(zone.length() == 3 ? zone + ":00" : zone);
  }

  private static String withoutZone(LocalDateTime time) {
    return requireYear(time)
            .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT))
        + UNKNOWN_OFFSET;
  }

  private static String format(OffsetDateTime time) {
    requireYear(time.toLocalDateTime());
    return time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT));
  }

  // Year 0001 is how some systems say that they do not know.
  private static LocalDateTime requireYear(LocalDateTime time) {
    if (time.getYear() < 1500 || time.getYear() > 2200) {
      throw new DateTimeException("no publication date");
    }
    return time;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
