package newswire.enrich.entities;

import java.util.HashSet;
import java.util.Set;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article is about sports, where a country or a city that nothing shows to be a place is
 * most often its team. For one article.
 */
final class Sports {
  private static final int ENOUGH_WORDS = 4;
  private static final int FEWEST_FIGURES = 12;

  /** A table has a figure among so many words. */
  private static final int TABLE = 7;

  private final Cues cues;
  private final Reading reading;
  private final boolean sports;

  Sports(Cues cues, Reading reading) {
    this.cues = cues;
    this.reading = reading;
    this.sports = isAboutSports();
  }

  /**
   * Takes out of a group of a place the mentions that may be mentions of its team.
   *
   * @return them as a group of their own, null where there are none
   */
  @Nullable Group splitTeam(Group place) {
    if (!sports) {
      return null;
    }
    Group team = new Group(place.key);
    for (int i = place.spans.size() - 1; i >= 0; i--) {
      if (!isShownAsPlace(place.spans.get(i))) {
        team.spans.add(0, place.spans.remove(i));
        team.forms.add(0, place.forms.remove(i));
      }
    }
    return team.spans.isEmpty() ? null : team;
  }

  /** After a preposition of place, or in brackets, as an athlete's country stands. */
  private boolean isShownAsPlace(Span span) {
    WordScan words = reading.words(span.field());
    int before = span.firstWord() - 1;
    if (before >= 0
        && !words.has(span.firstWord(), WordScan.SENTENCE_START)
        && cues.isPreposition(reading.language(), reading.key(span.field(), before, before + 1))) {
      return true;
    }
    String text = reading.text(span.field()).tokens().text();
    int next = nextMark(text, span.end());
    return next < text.length() && text.charAt(next) == ')';
  }

  private static int nextMark(String text, int from) {
    return from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
  }

  /** Enough words of sports, or few of them among many figures, as in tables of results. */
  private boolean isAboutSports() {
    Set<Integer> ofSport = cues.sport(reading.language());
    Set<Integer> found = new HashSet<>();
    int figures = 0;
    int all = 0;
    for (TextField field : TextField.values()) {
      WordScan words = reading.words(field);
      all += words.count;
      for (int word = 0; word < words.count; word++) {
        if (words.has(word, WordScan.DIGIT)) {
          figures++;
        } else if (ofSport.contains(words.hash[word])) {
          found.add(words.hash[word]);
        }
      }
    }
    return found.size() >= ENOUGH_WORDS
        || (!found.isEmpty() && figures >= FEWEST_FIGURES && figures * TABLE > all);
  }
}
