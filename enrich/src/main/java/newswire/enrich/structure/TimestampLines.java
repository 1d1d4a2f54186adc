package newswire.enrich.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells lines that say when an article was published, by their shape: a date with little beside it.
 */
final class TimestampLines {
  private static final int MAX_LENGTH = 110;
  private static final int MAX_LENGTH_OF_AGO = 24;

  /** Words beside the date: a weekday, a name, {@code updated}. */
  private static final int MAX_OTHER_WORDS = 8;

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})(?!\\d)");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?<![\\p{L}\\d])\\d{1,2}(?:er|st|nd|rd|th|\\.)?,? (?:de )?(\\p{L}{3,12})\\.?,? (?:de )?\\d{4}"
              + "|(?<!\\p{L})(\\p{L}{3,12})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\d{1,2}\\.? (\\p{L}{3,12})(?!\\p{L})|(?<!\\p{L})(\\p{L}{3,12})\\.? \\d{1,2}(?![\\d:.])");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("\\d{4}[年년].{0,2}\\d{1,2}[月월].{0,2}\\d{1,2}[日일]");
  private static final Pattern TIME =
      Pattern.compile("(?<![\\d.,])\\d{1,2}[:.h]\\d{2}(?![\\d,%]|\\.\\d)");
  private static final Pattern AGO =
      Pattern.compile(
          "(?:vor|il y a|hace|há) \\d{1,2} \\p{L}{2,8}\\.?|\\d{1,2} min(?:\\.|uten|utes|utos)?|\\d{1,2} ?\\p{L}{1,8}\\.? (?:ago|fa|atrás|geleden|temu|sedan|siden|sitten|önce|назад|тому)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*");

  private TimestampLines() {}

  /** Whether a line is hardly more than a date. */
  static boolean isTimestamp(Line line) {
    if (line.end() - line.start() > MAX_LENGTH || !hasDigit(line)) {
      return false;
    }
    String text = line.exact();
    if (text.length() <= MAX_LENGTH_OF_AGO && AGO.matcher(text).matches()) {
      return true;
    }
    if (!line.isWithoutFullStop()) {
      return false;
    }
    boolean dated = NUMERIC.matcher(text).find() || EAST_ASIAN.matcher(text).find();
    dated |= isWritten(WRITTEN, text);
    dated |= TIME.matcher(text).find() && isWritten(DAY_AND_MONTH, text);
    return dated
        && otherWords(text) <= MAX_OTHER_WORDS
        && (TIME.matcher(text).find() || otherWords(text) <= MAX_OTHER_WORDS / 2);
  }

  private static boolean hasDigit(Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (Character.isDigit(line.tokens().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWritten(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      String month = match.group(1) == null ? match.group(2) : match.group(1);
      if (Months.number(month) > 0) {
        return true;
      }
    }
    return false;
  }

  private static int otherWords(String text) {
    int words = 0;
    Matcher match = WORD.matcher(text);
    while (match.find()) {
      words += Months.number(match.group()) > 0 ? 0 : 1;
    }
    return words;
  }
}
