package newswire.enrich.entities;

import java.util.Set;
import newswire.contract.TextField;

/**
 * Endings that a hyphen, a colon or an apostrophe joins to a name, {@code PSD-ului}, {@code EU:n},
 * {@code Ankara'da}: they are no part of it. Pure functions.
 */
final class JoinedEndings {
  private static final Set<String> ROMANIAN =
      Set.of(
          "ul", "ului", "ule", "le", "lui", "ii", "a", "ei", "i", "uri", "urile", "urilor", "isti");

  private JoinedEndings() {}

  /** Where a name of some words ends without them: {@code end}, or the word before. */
  static int cut(Reading reading, TextField field, int first, int end) {
    WordScan words = reading.words(field);
    int last = end - 1;
    if (last <= first || Character.isUpperCase(reading.charAt(field, words.start[last]))) {
      return end;
    }
    char joint = reading.charAt(field, words.start[last] - 1);
    boolean joined = words.end[last - 1] == words.start[last] - 1;
    boolean ending =
        switch (reading.language()) {
          case "ro" -> joint == '-' && ROMANIAN.contains(reading.key(field, last, end));
          case "fi", "sv" -> joint == ':';
          case "tr" -> joint == '\'' || joint == '’';
          default -> false;
        };
    return joined && ending ? last : end;
  }
}
