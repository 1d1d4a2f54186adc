package newswire.enrich.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.contract.Structure.Dateline;
import newswire.contract.Structure.Precision;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline at the beginning of a text: {@code (Rome, Paris, 19 décembre 2022).}, {@code
 * WASHINGTON (Reuters) -}, {@code Madrid, 24 may (EFE).-}, {@code МОСКВА, 12 июн — РИА Новости.}.
 * Conservative: a place before a dash is believed if it is in capitals, if a date or an agency
 * stands with it, or if it is one word.
 */
final class DatelineParser {
  /** Longer beginnings are text. */
  private static final int MAX_LENGTH = 120;

  /** After a place in capitals. */
  private static final int MIN_LENGTH_OF_TEXT = 20;

  /** What else stands in capitals before a dash. */
  private static final Set<String> LABELS =
      Set.of(
          ("FILE UPDATE BREAKING EXCLUSIVE WATCH VIDEO PHOTOS LIVE OPINION ANALYSIS COMMENT EDITORIAL"
                  + " REVIEW INTERVIEW FACTBOX EXPLAINER URGENT AVIS TRIBUNE VIDÉO DIRECT KOMMENTAR VIDEOS")
              .split(" "));

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,24}";
  private static final String NAME =
      WORD
          + "(?: (?:(?:de|del|la|le|les|di|do|dos|da|am|an|der|den|upon|sur|of|the|and|na|nad) )?"
          + WORD
          + "){0,3}";
  private static final String NAMES =
      NAME + "(?:(?:, ?|/| - | et | and | und | y | e | i | и | та )" + NAME + "){0,3}";
  private static final String DATE =
      "(?:[\\p{L}]{2,12}[,.]? )?(?:"
          + "\\d{1,2}(?:er|re|st|nd|rd|th|\\.|º|ª)?,? (?:de |del )?\\p{L}{3,12}\\.?(?:,? (?:de |del )?\\d{4})?"
          + "|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?"
          + "|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}-\\d{2}-\\d{2})(?: ?(?:г|р|г\\.|р\\.|года|року))?";
  private static final String AGENCY = "[\\p{L}][\\p{L}\\p{M}0-9 ./&'’-]{1,30}";
  private static final String DASH = "(?:-{1,2}|–|—|―)";

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "\\((?<places>" + NAMES + "), (?<date>" + DATE + ")\\)\\s?[.:]?(?:\\s?" + DASH + ")?");
  private static final Pattern BEFORE_DASH =
      Pattern.compile(
          "(?<places>"
              + NAMES
              + ")(?:[,.]? (?<date>"
              + DATE
              + "))?(?:[,.]? ?[(/](?<agency>"
              + AGENCY
              + ")[)/])?[.,:]?(?:\\s?(?<dash>"
              + DASH
              + ")| (?<colon>:))");
  private static final Pattern AGENCY_ALONE =
      Pattern.compile("\\((?<agency>\\p{Lu}[\\p{L}.]{1,14}(?: [\\p{L}]{2,12}){0,2})\\)\\s?" + DASH);
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<agency>新华社|新華社|中新社|中央社|中新网)(?<places>\\p{IsHan}{2,6}?)(?<month>\\d{1,2})月(?<day>\\d{1,2})日"
              + "[电電讯訊]?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(\\d{1,2})(?:er|re|st|nd|rd|th|\\.|º|ª)?,? (?:de |del )?(\\p{L}{3,12})(?:\\D+(\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})(?!\\d)(?:\\D+(\\d{4}))?");
  private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private DatelineParser() {}

  /** The dateline that a line begins with, {@code null} if it begins with none. */
  static @Nullable Dateline parse(Line line) {
    String head =
        line.text().substring(line.start(), Math.min(line.end(), line.start() + MAX_LENGTH));
    // The expressions are dear, and few lines begin as one of them does.
    if (head.charAt(0) == '(') {
      return inBrackets(line, head);
    }
    if (Character.isUpperCase(head.codePointAt(0)) && hasDash(head)) {
      Matcher dash = BEFORE_DASH.matcher(head);
      return dash.lookingAt() ? beforeDash(line, dash) : null;
    }
    return "新中".indexOf(head.charAt(0)) >= 0 ? chinese(line, head) : null;
  }

  private static boolean hasDash(String head) {
    for (int i = 0; i < head.length(); i++) {
      if ("-–—―:".indexOf(head.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Dateline inBrackets(Line line, String head) {
    Matcher brackets = IN_BRACKETS.matcher(head);
    if (brackets.lookingAt()) {
      Day day = day(brackets.group("date"));
      return day == null ? null : dateline(line, brackets, brackets.group("places"), day, null);
    }
    Matcher agency = AGENCY_ALONE.matcher(head);
    return agency.lookingAt() ? dateline(line, agency, null, null, agency.group("agency")) : null;
  }

  private static @Nullable Dateline beforeDash(Line line, Matcher match) {
    String places = match.group("places");
    String agency = match.group("agency");
    Day day = match.group("date") == null ? null : day(match.group("date"));
    if (match.group("date") != null && day == null) {
      return null;
    }
    boolean supported = day != null || agency != null;
    boolean dash = match.group("dash") != null;
    boolean spaced = match.end() < line.end() - line.start() && isSpace(line, match.end());
    boolean capitals = isCapitals(places.split(",")[0]);
    boolean placeAlone =
        capitals
            ? line.end() - line.start() - match.end() > MIN_LENGTH_OF_TEXT && !isLabel(places)
            : isWordBeforeSentence(places, line, match.end()) && isLong(line);
    if (!supported && !(dash && spaced && placeAlone)) {
      return null;
    }
    return dateline(line, match, places, day, agency);
  }

  private static @Nullable Dateline chinese(Line line, String head) {
    Matcher match = CHINESE.matcher(head);
    if (!match.lookingAt()) {
      return null;
    }
    Day day = Day.of(Integer.parseInt(match.group("month")), Integer.parseInt(match.group("day")));
    return dateline(line, match, match.group("places"), day, match.group("agency"));
  }

  private static Dateline dateline(
      Line line,
      Matcher match,
      @Nullable String places,
      @Nullable Day day,
      @Nullable String agency) {
    int end = line.start() + match.end();
    List<String> names =
        places == null ? List.of() : Arrays.asList(places.split(", ?|/| - | et | and | und "));
    return new Dateline(
        TextField.BODY,
        line.start(),
        end,
        line.text().substring(line.start(), end),
        names,
        day == null ? null : day.date,
        day == null ? null : day.precision,
        agency);
  }

  /** After a name that begins a sentence, the dash is followed by a small letter. */
  private static boolean isWordBeforeSentence(String places, Line line, int end) {
    int next = line.start() + end + 1;
    return !places.contains(" ")
        && next < line.end()
        && !Character.isLowerCase(line.text().charAt(next));
  }

  private static boolean isSpace(Line line, int offset) {
    return line.text().charAt(line.start() + offset) == ' ';
  }

  private static boolean isLabel(String places) {
    return LABELS.contains(places);
  }

  private static boolean isLong(Line line) {
    return line.end() - line.start() > MAX_LENGTH / 2;
  }

  private static boolean isCapitals(String places) {
    return places.length() > 2 && places.chars().noneMatch(Character::isLowerCase);
  }

  private static @Nullable Day day(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return Day.of(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.find()) {
      return Day.of(number(numeric, 3), number(numeric, 2), number(numeric, 1));
    }
    Matcher dayMonth = DAY_MONTH.matcher(text);
    if (dayMonth.find() && Months.number(dayMonth.group(2)) > 0) {
      return day(Months.number(dayMonth.group(2)), number(dayMonth, 1), dayMonth.group(3));
    }
    Matcher monthDay = MONTH_DAY.matcher(text);
    if (monthDay.find() && Months.number(monthDay.group(1)) > 0) {
      return day(Months.number(monthDay.group(1)), number(monthDay, 2), monthDay.group(3));
    }
    return null;
  }

  private static @Nullable Day day(int month, int day, @Nullable String year) {
    return year == null ? Day.of(month, day) : Day.of(Integer.parseInt(year), month, day);
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private record Day(String date, Precision precision) {

    static @Nullable Day of(int year, int month, int day) {
      try {
        return new Day(LocalDate.of(year, month, day).toString(), Precision.DAY);
      } catch (DateTimeException e) {
        return null;
      }
    }

    static @Nullable Day of(int month, int day) {
      try {
        return new Day(MonthDay.of(month, day).toString(), Precision.DAY_WITHOUT_YEAR);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }
}
