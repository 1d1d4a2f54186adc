package newswire.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the headline of plain text. Lines that read as titles and stand above the first paragraph
 * of running text are the candidates: a site's slogan, a section's name, the headline, a subtitle.
 * The headline is the first of them that the text speaks of: whose words the text takes up again,
 * at least half as well as the best of them does. A text that starts at once has no headline.
 */
final class HeadlineFinder {
  private static final int LONGEST_HEADLINE = 250;
  private static final int SHORTEST_SENTENCE = 60;

  /** Menus saved with a page can be long; below that, no headline is to be expected. */
  private static final int MOST_LINES_ABOVE = 60;

  private static final int STEM = 6;
  private static final int SHORTEST_WORD = 4;
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern BYLINE =
      Pattern.compile("(?iu)(by|par|von|por|di|da|door|av|af|przez|от|від)\\s+(\\S+\\s*){1,6}");
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(https?://|www\\.)\\S");

  private HeadlineFinder() {}

  /** Which paragraph is the headline, if one is and at least one other paragraph is left. */
  static OptionalInt find(List<String> paragraphs) {
    int text = firstRunningText(paragraphs);
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < text; i++) {
      if (readsAsTitle(paragraphs.get(i))) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        candidates.size() == 1 ? candidates.get(0) : best(paragraphs, candidates, text));
  }

  private static int best(List<String> paragraphs, List<Integer> candidates, int text) {
    Set<String> told = new HashSet<>();
    paragraphs.subList(text, paragraphs.size()).forEach(paragraph -> told.addAll(words(paragraph)));
    double[] scores =
        candidates.stream().mapToDouble(i -> takenUp(words(paragraphs.get(i)), told)).toArray();
    double best = 0;
    for (double score : scores) {
      best = Math.max(best, score);
    }
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] * 2 >= best) {
        return candidates.get(i);
      }
    }
    return candidates.get(0);
  }

  private static double takenUp(Set<String> words, Set<String> told) {
    long common = words.stream().filter(told::contains).count();
    // One more word below: of two lines told in full, the longer one says more.
    return (double) common / (words.size() + 1);
  }

  private static int firstRunningText(List<String> paragraphs) {
    int most = Math.min(paragraphs.size() - 1, MOST_LINES_ABOVE);
    for (int i = 0; i < most; i++) {
      String paragraph = paragraphs.get(i);
      boolean sentence =
          paragraph.length() > LONGEST_HEADLINE
              || (paragraph.length() >= SHORTEST_SENTENCE && endsAsText(paragraph));
      if (sentence) {
        return i;
      }
    }
    return Math.max(most, 0);
  }

  private static boolean readsAsTitle(String line) {
    return line.length() <= LONGEST_HEADLINE
        && !endsAsText(line)
        && line.indexOf('\n') < 0
        && isLongEnough(line)
        && !BYLINE.matcher(line).matches()
        && !ADDRESS.matcher(line).find();
  }

  private static boolean isLongEnough(String line) {
    long letters = line.codePoints().filter(Character::isLetter).count();
    boolean ideographs = line.codePoints().anyMatch(Character::isIdeographic);
    return letters >= 5 && (ideographs || line.indexOf(' ') > 0);
  }

  // Questions and exclamations are good headlines.
  private static boolean endsAsText(String line) {
    char last = Sentences.lastMark(line);
    return last == ','
        || last == ';'
        || last == ':'
        || (Sentences.isEnded(line) && "?!？！".indexOf(last) < 0);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty() && Character.isIdeographic(word.codePointAt(0))) {
        addPairs(word, words);
      } else if (word.length() >= SHORTEST_WORD) {
        words.add(word.length() > STEM ? word.substring(0, STEM) : word);
      }
    }
    return words;
  }

  private static void addPairs(String word, Set<String> words) {
    for (int i = 0; i + 2 <= word.length(); i++) {
      words.add(word.substring(i, i + 2));
    }
  }
}
