package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a Romanian set that marks whoever is spoken of, {@code polițiștii} and {@code președintele
 * Traian Băsescu} (RONEC 1), as one that marks names. Of a marked person remains what is written
 * with a capital, without the words in front that the set itself writes small twice as often as
 * not; a lower-case word, a comma or a bracket ends a name. God is no person. Of places and
 * organisations, what has no capital is no name. An article that a hyphen joins to a name is part
 * of its last word. Immutable.
 */
final class NamedPersons {
  private record Token(String text, String line) {}

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "von", "van", "der", "den", "al", "a", "ai", "din", "cel", "cea", "la", "da", "del",
          "della", "di", "do", "dos", "du", "bin", "ibn", "ben", "el", "le", "abu", "ter", "zu",
          "af", "y", "și", "of", "the");
  private static final Set<String> GOD =
      Set.of(
          "dumnezeu",
          "dumnezeului",
          "domnul",
          "domnului",
          "domnule",
          "mântuitorul",
          "mântuitorului",
          "duhul",
          "duhului",
          "pruncul",
          "pruncului");
  private static final String SENTENCE_STARTS = ".!?:„“”\"«»–-…;'";
  private static final String MARKS = ".-\"'’„“”";
  private static final int CLEARLY = 2;

  private final Map<String, Integer> small = new HashMap<>();
  private final Map<String, Integer> capital = new HashMap<>();

  /**
   * @param lines the training part of the set, whose words are counted; its tags are not looked at
   */
  NamedPersons(List<String> lines) {
    String before = ".";
    for (String line : lines) {
      String token = token(line);
      if (token.isEmpty()) {
        before = ".";
        continue;
      }
      String key = key(token);
      if (token.equals(key)) {
        small.merge(key, 1, Integer::sum);
      } else if (SENTENCE_STARTS.indexOf(before.charAt(0)) < 0 && hasSmall(token)) {
        capital.merge(key, 1, Integer::sum);
      }
      before = token;
    }
  }

  /** The lines, {@code token TAB tag}, with the tags of names. */
  List<String> cut(List<String> lines) {
    List<String> read = new ArrayList<>(lines.size());
    List<Token> name = new ArrayList<>();
    for (String line : lines) {
      boolean inside = line.contains("\tI-");
      if (!inside && !isArticle(line, name)) {
        end(name, read);
        name.clear();
      }
      if (line.contains("\tB-") || !name.isEmpty()) {
        name.add(new Token(token(line), line));
      } else {
        read.add(line);
      }
    }
    end(name, read);
    return read;
  }

  private static boolean isArticle(String line, List<Token> name) {
    return !name.isEmpty()
        && line.endsWith("\tO")
        && line.length() > 3
        && line.charAt(0) == '-'
        && Character.isLowerCase(line.charAt(1))
        && isCapitalised(name.get(name.size() - 1).text());
  }

  private void end(List<Token> name, List<String> read) {
    if (name.isEmpty()) {
      return;
    }
    String type = name.get(0).line().substring(name.get(0).line().lastIndexOf('-') + 1);
    boolean[] named = new boolean[name.size()];
    boolean[] first = new boolean[name.size()];
    if (type.equals("PER")) {
      person(name, named, first);
    } else if (name.stream().anyMatch(token -> hasCapital(token.text()))) {
      Arrays.fill(named, true);
      first[0] = true;
    }
    for (int i = 0; i < named.length; i++) {
      String tag = named[i] ? (first[i] ? "B-" : "I-") + type : "O";
      read.add(name.get(i).text() + "\t" + tag);
    }
  }

  private void person(List<Token> tokens, boolean[] named, boolean[] first) {
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || !continues(tokens, from, i)) {
        if (i == tokens.size() || !isTitle(tokens, i)) {
          mark(tokens, from, i, named, first);
        }
        from = i + 1;
      }
    }
  }

  /** Whether a lower-case word stands before a name: what is before it is part of a title. */
  private static boolean isTitle(List<Token> tokens, int at) {
    return Character.isLowerCase(tokens.get(at).text().charAt(0))
        && tokens.subList(at, tokens.size()).stream().anyMatch(t -> isCapitalised(t.text()));
  }

  private static boolean continues(List<Token> tokens, int from, int i) {
    String token = tokens.get(i).text();
    return isCapitalised(token)
        || (i > from
            && (PARTICLES.contains(key(token))
                || (token.length() == 1 && MARKS.contains(token))
                || token.charAt(0) == '-'
                || Character.isDigit(token.charAt(0))));
  }

  /** Marks what is left of a stretch when its ends are cut. */
  private void mark(List<Token> tokens, int from, int to, boolean[] named, boolean[] first) {
    int start = from;
    while (start < to && !opens(tokens, start, to)) {
      start++;
    }
    int end = to;
    while (end > start && !closes(tokens, start, end - 1)) {
      end--;
    }
    if (start < end && !(GOD.contains(key(tokens.get(start).text())) && end == start + 1)) {
      first[start] = true;
      Arrays.fill(named, start, end, true);
    }
  }

  private boolean opens(List<Token> tokens, int at, int to) {
    String token = tokens.get(at).text();
    if (!isCapitalised(token)) {
      return false;
    }
    boolean followed = at + 1 < to && isCapitalised(tokens.get(at + 1).text());
    boolean initial = token.length() == 1 || (token.length() == 2 && token.charAt(1) == '.');
    return initial
        || (followed && PARTICLES.contains(key(token)))
        || small.getOrDefault(key(token), 0)
            < Math.max(1, CLEARLY * capital.getOrDefault(key(token), 0));
  }

  private static boolean closes(List<Token> tokens, int start, int at) {
    String token = tokens.get(at).text();
    boolean afterInitial = at > start && tokens.get(at - 1).text().length() == 1;
    return isCapitalised(token)
        || Character.isDigit(token.charAt(0))
        || (token.length() > 1 && token.charAt(0) == '-')
        || (token.equals(".") && afterInitial);
  }

  /** Also {@code al-Sistani} and {@code d’Ors}. */
  private static boolean isCapitalised(String token) {
    char c = token.charAt(0);
    return Character.isUpperCase(c)
        || (Character.isLetter(c) && token.matches("\\p{Ll}{1,3}[-'’]\\p{Lu}.*"));
  }

  private static boolean hasCapital(String token) {
    return token.codePoints().anyMatch(Character::isUpperCase);
  }

  private static boolean hasSmall(String token) {
    return Character.isUpperCase(token.charAt(0))
        && token.codePoints().anyMatch(Character::isLowerCase);
  }

  private static String key(String token) {
    return token.toLowerCase(Locale.ROOT).replace('ş', 'ș').replace('ţ', 'ț');
  }

  private static String token(String line) {
    return line.substring(0, Math.max(0, line.lastIndexOf('\t')));
  }
}
