package newswire.enrich.entities;

import java.util.Set;
import java.util.regex.Pattern;
import newswire.contract.Entity;

/**
 * Which of the names that sources give are fit to be looked for in news: it drops what is no name
 * (codes, inversions, explanations in brackets), what no longer is one (adjectives of places), and
 * scripts without word boundaries. Immutable and thread-safe.
 */
final class NameFilter {
  private static final Pattern NOT_A_NAME =
      Pattern.compile("^[a-z]{2}:|[,;:/\\\\(){}\\[\\]<>*=_|\"+#@%]|\\d{3}");
  private static final Pattern SLAVIC_ADJECTIVE =
      Pattern.compile(".*(?:ск|цк)(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими)$");
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:President|Rep|Prime Minister|Sen|Senator|Gov|Governor|King|Queen|Gen|General|Mr|Mrs|Dr|Sir)\\b");
  private static final Pattern DEMONYM =
      Pattern.compile("\\p{Lu}\\p{L}+(?:ish|ese|ian|ean|can|ch|i|ss|ek|ine|ic|ans|ians)");
  private static final int LONGEST = 70;
  private static final int MOST_WORDS = 9;
  private static final int LONGEST_PLACE_CODE = 3;

  private final Set<String> demonyms;

  /**
   * @param demonyms folded words that name inhabitants or adjectives of places
   */
  NameFilter(Set<String> demonyms) {
    this.demonyms = Set.copyOf(demonyms);
  }

  /** Whether an English alias of a country is the adjective, as {@code Polish}. */
  static boolean isDemonym(String alias) {
    return DEMONYM.matcher(alias).matches();
  }

  boolean accepts(String name, Entity.Type type) {
    return writtenInWords(name) && hasCapital(name) && isName(name, type);
  }

  /** Whether a name in a script without capitals is fit to be looked up. */
  boolean acceptsCaseless(String name, Entity.Type type) {
    return Caseless.isWrittenSo(name) && isName(name, type);
  }

  private boolean isName(String name, Entity.Type type) {
    if (name.length() < 2 || name.length() > LONGEST || NOT_A_NAME.matcher(name).find()) {
      return false;
    }
    String key = Folding.key(name);
    int words = words(key);
    if (key.length() < 2 || words == 0 || words > MOST_WORDS) {
      return false;
    }
    return type == Entity.Type.PERSON ? isPerson(name, words) : isThing(name, key, type, words);
  }

  private boolean isPerson(String name, int words) {
    return words > 1
        ? !TITLE.matcher(name).find()
        : name.length() > 2 || Caseless.isSpaceless(name);
  }

  private boolean isThing(String name, String key, Entity.Type type, int words) {
    if (type != Entity.Type.PLACE) {
      return type != Entity.Type.OTHER;
    }
    if (demonyms.contains(key) || (words == 1 && SLAVIC_ADJECTIVE.matcher(key).matches())) {
      return false;
    }
    return name.length() > LONGEST_PLACE_CODE || !isAcronym(name);
  }

  /** Whether all its letters are capitals, and few. */
  static boolean isAcronym(String name) {
    int letters = 0;
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLowerCase(c) || c == ' ') {
        return false;
      }
      if (Character.isLetter(c)) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    return letters >= 2 && letters <= 7 && capitals > 0;
  }

  static boolean hasCapital(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean writtenInWords(String name) {
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      if (Character.isLetter(c)) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (script != Character.UnicodeScript.LATIN
            && script != Character.UnicodeScript.CYRILLIC
            && script != Character.UnicodeScript.GREEK) {
          return false;
        }
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static int words(String key) {
    int words = key.isEmpty() ? 0 : 1;
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) == ' ') {
        words++;
      }
    }
    return words;
  }
}
