package newswire.enrich.entities.tagging;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which tokens of a corpus stood together in print: initials and their full stops, elisions,
 * and hyphens where the corpus cuts them off. Looks at tokens only, never at tags. Immutable.
 *
 * @param cutsHyphens whether hyphenated words are several tokens
 * @param besideDashes words beside which a hyphen is a dash
 * @param spaceless whether the script is written without spaces
 * @param clitics whether it cuts off short words that a hyphen joins, {@code s-|au}, {@code
 *     XIV|-lea}
 */
record Detokeniser(
    boolean cutsHyphens, Set<String> besideDashes, boolean spaceless, boolean clitics) {
  private static final int RARE = 20;
  private static final int COMMON = 30;
  private static final int PER_CLITIC = 100;
  private static final Set<String> DASHES = Set.of("–", "—", "--");

  /** Learns from all tokens whether the corpus cuts hyphenated words, and how it writes dashes. */
  static Detokeniser of(Iterable<String> tokens) {
    int hyphenated = 0;
    int ideographs = 0;
    int clitics = 0;
    int all = 0;
    Map<String, Integer> counts = new HashMap<>();
    for (String token : tokens) {
      counts.merge(token, 1, Integer::sum);
      ideographs += token.isEmpty() ? 0 : isSpaceless(token.charAt(0)) ? 1 : -1;
      all++;
      clitics += isClitic(token) ? 1 : 0;
      int hyphen = token.indexOf('-');
      if (hyphen > 0
          && hyphen < token.length() - 1
          && Character.isLetter(token.charAt(hyphen + 1))) {
        hyphenated++;
      }
    }
    boolean cuts = counts.getOrDefault("-", 0) > RARE * hyphenated;
    boolean longDashes = DASHES.stream().anyMatch(counts::containsKey);
    return new Detokeniser(
        cuts,
        cuts && !longDashes ? commonest(counts) : Set.of(),
        ideographs > 0,
        clitics * PER_CLITIC > all);
  }

  /** Whether a token of several letters begins or ends in a hyphen. */
  private static boolean isClitic(String token) {
    int last = token.length() - 1;
    return last > 0
        && ((token.charAt(0) == '-' && Character.isLetter(token.charAt(1)))
            || (token.charAt(last) == '-' && Character.isLetter(token.charAt(last - 1))));
  }

  private static Set<String> commonest(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().chars().allMatch(Character::isLowerCase))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMMON)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether {@code token} followed {@code before} without a space. */
  boolean joins(String before, String token, String following) {
    char last = before.charAt(before.length() - 1);
    if (spaceless) {
      boolean letters = before.length() == 1 && token.length() == 1;
      return letters || !isLatin(last) || !isLatin(token.charAt(0));
    }
    if (clitics
        && ((isClitic(token) && token.charAt(0) == '-' && isWord(before))
            || (isClitic(before) && last == '-' && isWord(token)))) {
      return true;
    }
    boolean capital = token.length() == 1 && Character.isUpperCase(token.charAt(0));
    if (token.equals(".")) {
      return before.length() == 1 && Character.isUpperCase(last);
    }
    if (before.equals(".") && capital && following.equals(".")) {
      return true;
    }
    if (isApostrophe(last)) {
      return token.equals("s")
          || (before.length() > 1 && Character.isLetter(before.charAt(before.length() - 2)));
    }
    return cutsHyphens
        && (hyphen(before, token, following)
            || (last == '-' && before.length() == 1 && isWord(token)));
  }

  /**
   * Whether a hyphen between two tokens is a dash: after a dateline, {@code TRENTO - Il …}, and in
   * a corpus that has no other dash beside one of its commonest words.
   *
   * @param sentence what the sentence has so far
   */
  boolean isDash(String sentence, String before, String following) {
    boolean capitals = sentence.length() > 2 && sentence.equals(sentence.toUpperCase(Locale.ROOT));
    return (capitals && isCapitalised(following))
        || besideDashes.contains(before)
        || besideDashes.contains(following);
  }

  private static boolean isCapitalised(String token) {
    return !token.isEmpty()
        && Character.isUpperCase(token.charAt(0))
        && (token.chars().filter(Character::isLetter).count() == 1
            || token.chars().anyMatch(Character::isLowerCase));
  }

  private static boolean isSpaceless(char c) {
    return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x30FF) || c >= 0xFF00;
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && c < 0x3000;
  }

  private static boolean hyphen(String before, String token, String following) {
    return token.equals("-") && isWord(before) && !following.isEmpty() && isWord(following);
  }

  private static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.charAt(0));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
