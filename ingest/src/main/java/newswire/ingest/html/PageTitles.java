package newswire.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The titles that a page declares. They are rarely one: those for social networks and for search
 * engines are often written for their readers, and most carry the site's name, which is taken off.
 * Immutable.
 *
 * @param shared for social networks
 * @param declared in JSON-LD
 * @param alternative the second one in JSON-LD
 * @param tab the document's own, which stands on the browser's tab
 */
record PageTitles(
    @Nullable String shared,
    @Nullable String declared,
    @Nullable String alternative,
    @Nullable String tab) {

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[-–—·•»«]|::|:)\\s+|:\\s+");

  /** Shorter names of sites are in too many words. */
  private static final int SHORTEST_NAME = 3;

  private static final int LONGEST_NAME = 50;

  /**
   * @param sites what the site calls itself
   */
  PageTitles without(List<String> sites) {
    List<String> names =
        sites.stream().map(PageTitles::letters).filter(s -> s.length() >= SHORTEST_NAME).toList();
    return new PageTitles(
        without(shared, names),
        without(declared, names),
        without(alternative, names),
        without(tab, names));
  }

  private static @Nullable String without(@Nullable String title, List<String> names) {
    if (title == null || title.isBlank()) {
      return null;
    }
    String longest = longestBetweenBars(title.strip(), names);
    String rest = longest;
    for (Matcher last = last(rest); last != null; last = last(rest)) {
      if (!isName(rest.substring(last.end()), names)) {
        break;
      }
      rest = rest.substring(0, last.start());
    }
    Matcher first = SEPARATOR.matcher(rest);
    if (first.find() && names.contains(letters(rest.substring(0, first.start())))) {
      rest = rest.substring(first.end());
    }
    return rest.isBlank() ? longest : rest.strip();
  }

  /** Between bars stand the title, the section and the site, in any order. */
  private static String longestBetweenBars(String title, List<String> names) {
    String longest = "";
    for (String part : BAR.split(title)) {
      if (part.length() > longest.length() && !names.contains(letters(part))) {
        longest = part;
      }
    }
    return longest.isBlank() ? title : longest.strip();
  }

  private static @Nullable Matcher last(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    int last = -1;
    while (separator.find()) {
      last = separator.start();
    }
    return last > 0 && separator.reset().find(last) ? separator : null;
  }

  private static boolean isName(String part, List<String> names) {
    String letters = letters(part);
    if (letters.isEmpty() || part.length() > LONGEST_NAME) {
      return letters.isEmpty();
    }
    for (String name : names) {
      // "The Daily" of "daily.example", "Daily Online" of "Daily".
      boolean contained = letters.contains(name) && letters.length() <= 2 * name.length();
      if (contained || name.contains(letters)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The title without what is set apart behind it, if that leaves this heading. A heading's own
   * parts may touch each other where a title has a space.
   */
  static @Nullable String beginning(String title, String heading) {
    String letters = letters(heading);
    if (letters.isEmpty()) {
      return null;
    }
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String beginning = title.substring(0, separator.start());
      if (letters(beginning).equals(letters)) {
        return beginning;
      }
    }
    return null;
  }

  /** Whether the page declares two titles that differ in words. */
  boolean disagree() {
    return shared != null && declared != null && !same(shared, declared);
  }

  /** Two titles that differ in nothing but marks, spaces and case are one. */
  static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && letters(one).equals(letters(other));
  }

  static String letters(String text) {
    return NOT_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
