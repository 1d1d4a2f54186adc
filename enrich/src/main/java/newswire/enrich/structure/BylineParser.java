package newswire.enrich.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.contract.Structure.Byline;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/** Reads a line that says who wrote the article: {@code Par Jeanne Martin, à Rome}. */
final class BylineParser {
  private static final int MAX_LENGTH = 120;
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,24}";
  private static final String NAME =
      WORD + "(?: (?:de |von |van |der |del |di |da |dos |al-|el-|bin )?" + WORD + "){1,3}";
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:(?:(?:written |story )?by|par|propos recueillis par|von|por|di|a cura di|door|av|af|przez|autor|autore"
              + "|author|auteur|autorka|yazan|автор|текст|от|від)(?: ?:)?|от|від|текст:?) (?<name>"
              + "(?-i:"
              + NAME
              + "(?:(?:, | and | et | und | y | e | en | i | и | та | & )"
              + NAME
              + "){0,3}|AFP|Reuters|dpa|EFE|ANSA|AP))(?:[,|•·–—-] ?.{0,60}| (?:à|in|en|a|te) "
              + WORD
              + ".{0,40})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ARABIC =
      Pattern.compile(
          "(?:بقلم|كتب|كتبت|كتبه)\\s?:?\\s(?<name>\\p{IsArabic}+(?: \\p{IsArabic}+){1,3})");

  private BylineParser() {}

  /** The byline that a line is, {@code null} if it is something else. */
  static @Nullable Byline parse(Line line) {
    if (line.end() - line.start() > MAX_LENGTH) {
      return null;
    }
    for (Pattern pattern : new Pattern[] {BYLINE, ARABIC}) {
      Matcher match = pattern.matcher(line.exact());
      if (match.matches()) {
        return new Byline(
            TextField.BODY, line.start(), line.end(), line.exact(), match.group("name").strip());
      }
    }
    return null;
  }
}
