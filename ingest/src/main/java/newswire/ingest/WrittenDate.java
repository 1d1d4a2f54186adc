package newswire.ingest;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people write them, in the digits and month names of many languages, and as programs that
 * mean a standard get them wrong. What may be one day or another ({@code 3/4/2024}) is no date.
 *
 * @param zone absent if none is given
 */
record WrittenDate(LocalDateTime time, @Nullable ZoneOffset zone) {
  private static final int LONGEST = 80;
  private static final MonthNames MONTHS = MonthNames.ofAllLanguages();
  private static final Set<String> AFTERNOON = Set.of("午後", "下午", "오후");
  private static final int BUDDHIST_ERA = 543;

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{4})\\s*[-/.年년]\\s*(\\d{1,2})\\s*[-/.月월]\\s*(\\d{1,2})(?!\\d)\\s*[日일号.]?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(午前|午後|上午|下午|오전|오후)?\\s*(?<![\\d.])(\\d{1,2})\\s?(?:[:h時时点시]|\\.(?=\\d\\d(?!\\d)))\\s?(\\d{2})"
              + "(?:\\s?[:.分분]\\s?(\\d{2})(?!\\d))?(?:[.,]\\d+)?(?!\\d)[分분秒초]?\\s*([ap]\\.?\\s?m\\b\\.?)?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc|ut)?\\s*([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}.'’]*");
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,4}(?!\\d)");
  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("ut", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("est", ZoneOffset.ofHours(-5)),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("cst", ZoneOffset.ofHours(-6)),
          Map.entry("cdt", ZoneOffset.ofHours(-5)),
          Map.entry("mst", ZoneOffset.ofHours(-7)),
          Map.entry("mdt", ZoneOffset.ofHours(-6)),
          Map.entry("pst", ZoneOffset.ofHours(-8)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)),
          Map.entry("bst", ZoneOffset.ofHours(1)),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("eet", ZoneOffset.ofHours(2)),
          Map.entry("eest", ZoneOffset.ofHours(3)),
          Map.entry("msk", ZoneOffset.ofHours(3)),
          Map.entry("jst", ZoneOffset.ofHours(9)),
          Map.entry("kst", ZoneOffset.ofHours(9)));

  /**
   * Reads a date.
   *
   * @throws DateTimeException if it is none, or might be several
   */
  static WrittenDate parse(String text) {
    if (text.length() > LONGEST) {
      throw new DateTimeException("too long for a date");
    }
    StringBuilder rest = new StringBuilder(plain(text));
    LocalDate numeric = numeric(rest);
    LocalTime time = time(rest);
    ZoneOffset zone = zone(rest);
    LocalDate day = numeric == null ? spelled(rest.toString()) : numeric;
    return new WrittenDate(
        day.atTime(time == null ? LocalTime.MIDNIGHT : time), time == null ? null : zone);
  }

  /** Digits of ASCII, lower case, no marks that steer the direction. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              plain.appendCodePoint(digit >= 0 ? '0' + digit : c == '−' ? '-' : c);
            });
    return plain.toString();
  }

  private static @Nullable LocalDate numeric(StringBuilder rest) {
    Matcher first = YEAR_FIRST.matcher(rest);
    if (first.find()) {
      LocalDate day = LocalDate.of(number(first, 1), number(first, 2), number(first, 3));
      blank(rest, first);
      return day;
    }
    Matcher last = YEAR_LAST.matcher(rest);
    if (!last.find()) {
      return null;
    }
    int one = number(last, 1);
    int other = number(last, 3);
    boolean dayFirst = last.group(2).equals(".") || one > 12;
    if (!dayFirst && other <= 12 && one != other) {
      throw new DateTimeException("two days are possible");
    }
    LocalDate day = LocalDate.of(number(last, 4), dayFirst ? other : one, dayFirst ? one : other);
    blank(rest, last);
    return day;
  }

  private static @Nullable LocalTime time(StringBuilder rest) {
    Matcher time = TIME.matcher(rest);
    if (!time.find()) {
      return null;
    }
    int hour = number(time, 2);
    String half = time.group(1) == null ? time.group(5) : time.group(1);
    if (half != null) {
      boolean afternoon = half.startsWith("p") || AFTERNOON.contains(half);
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    LocalTime found =
        LocalTime.of(hour, number(time, 3), time.group(4) == null ? 0 : number(time, 4));
    blank(rest, time);
    return found;
  }

  private static @Nullable ZoneOffset zone(StringBuilder rest) {
    Matcher offset = OFFSET.matcher(rest);
    if (offset.find()) {
      int sign = offset.group(1).equals("-") ? -1 : 1;
      int minutes = offset.group(3) == null ? 0 : number(offset, 3);
      ZoneOffset zone = ZoneOffset.ofHoursMinutes(sign * number(offset, 2), sign * minutes);
      blank(rest, offset);
      return zone;
    }
    Matcher word = WORD.matcher(rest);
    ZoneOffset zone = null;
    while (word.find()) {
      zone = ZONES.getOrDefault(word.group(), zone);
    }
    return zone;
  }

  /** A day, the name of a month, a year, in any order; of two months the last is no weekday. */
  private static LocalDate spelled(String text) {
    Integer month = null;
    String before = "";
    for (Matcher word = WORD.matcher(text); word.find(); before = word.group()) {
      // Hebrew writes "in" at the beginning of the month.
      Integer alone = MONTHS.number(word.group().replaceFirst("^ב(?=\\p{L}{2})", ""));
      Integer both = MONTHS.number(before + ' ' + word.group());
      month = both != null ? both : alone != null ? alone : month;
    }
    Matcher number = NUMBER.matcher(text);
    int day = 0;
    int year = 0;
    for (int i = 0; number.find(); i++) {
      int value = Integer.parseInt(number.group());
      boolean isYear = number.group().length() == 4 || (day > 0 && i == 1);
      year = isYear && year == 0 ? value : year;
      day = !isYear && day == 0 ? value : day;
    }
    if (month == null || day == 0 || year == 0) {
      throw new DateTimeException("no date");
    }
    return LocalDate.of(fullYear(year), month, day);
  }

  private static int fullYear(int year) {
    if (year < 100) {
      // RFC 822 had two digits.
      return year < 70 ? 2000 + year : 1900 + year;
    }
    return year > 2400 && year < 2700 ? year - BUDDHIST_ERA : year;
  }

  private static void blank(StringBuilder rest, Matcher found) {
    rest.replace(found.start(), found.end(), " ");
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
