package newswire.enrich.entities;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.contract.Entity;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article is about sports, where a country or a city that nothing shows to be a place is
 * most often its team. For one article.
 */
final class Sports {
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:, [\\p{L}. ]{2,20})? ?(?:\\d{4}-\\d\\d-\\d\\d|\\((?:Reuters|AFP|AP|EFE|dpa|ANSA)\\))");
  private static final int REACH = 40;
  private static final int ENOUGH_WORDS = 3;

  private static final int ENOUGH_WEAK_WORDS = 4;

  /** A long article needs another word of sports for each so many words. */
  private static final int LONG = 120;

  /** Among so many first words a discipline may stand as a heading. */
  private static final int HEADING = 4;

  private static final String HEADING_MARKS = "-–—:";

  /** So many names with a figure after each make a table of results. */
  private static final int ROWS = 4;

  private static final int MOST_TEAMS = 2;
  private static final int LONGEST_FIGURE = 3;
  private static final int FEWEST_FIGURES = 12;

  /** A table has a figure among so many words. */
  private static final int TABLE = 7;

  private final Cues cues;
  private final Reading reading;
  private final boolean sports;
  private final boolean table;

  Sports(Cues cues, Reading reading, List<Group> groups) {
    this.cues = cues;
    this.reading = reading;
    this.sports = isAboutSports(teams(groups));
    this.table = isTable(groups);
  }

  private boolean isTable(List<Group> groups) {
    int rows = 0;
    for (Group group : groups) {
      for (Span span : group.spans) {
        rows += hasFigure(span) ? 1 : 0;
      }
    }
    return rows >= ROWS;
  }

  /** How many names of clubs there are, as far as a few more would tell nothing new. */
  private static int teams(List<Group> groups) {
    int teams = 0;
    for (Group group : groups) {
      @Nullable Bearer bearer = group.link.bearer();
      boolean team = bearer != null && bearer.entityClass() == EntityClass.TEAM;
      teams += team && group.seenAs() == Entity.Type.ORGANISATION ? 1 : 0;
    }
    return Math.min(teams, MOST_TEAMS);
  }

  /** Whether a figure follows at once, as in a table of results. */
  private boolean hasFigure(Span span) {
    WordScan words = reading.words(span.field());
    int next = span.endWord();
    return next < words.count
        && words.has(next, WordScan.SPACED)
        && words.has(next, WordScan.DIGIT)
        && words.end[next] - words.start[next] <= LONGEST_FIGURE;
  }

  /**
   * Takes out of a group of a place the mentions that may be mentions of its team.
   *
   * @return them as a group of their own, null where there are none
   */
  @Nullable Group splitTeam(Group place) {
    if (!sports && !table) {
      return null;
    }
    Group team = new Group(place.key);
    for (int i = place.spans.size() - 1; i >= 0; i--) {
      Span span = place.spans.get(i);
      if (sports ? !isShownAsPlace(span) : hasFigure(span)) {
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
    return next < text.length()
        && (text.charAt(next) == ')' || isDateline(text, words, span.firstWord(), span.end()));
  }

  /** Where the report was written: {@code LEEDS, England 1996-08-22}, {@code LEEDS (Reuters)}. */
  private static boolean isDateline(String text, WordScan words, int first, int end) {
    boolean second = first > 0 && words.has(first - 1, WordScan.ALL_UPPER);
    return (words.has(first, WordScan.ALL_UPPER) || second)
        && DATELINE.matcher(text).region(end, Math.min(text.length(), end + REACH)).lookingAt();
  }

  private static int nextMark(String text, int from) {
    return from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
  }

  /** Whether the article is about sports. */
  boolean holds() {
    return sports;
  }

  /**
   * A heading that says so, enough words of sports, or few of them among many figures. Two clubs
   * say as much as two disciplines do, but clubs alone may be in court.
   */
  private boolean isAboutSports(int teams) {
    IntSet ofSport = cues.sport(reading.language());
    IntSet disciplines = cues.disciplines(reading.language());
    Set<Integer> found = new HashSet<>();
    int strong = 0;
    int figures = 0;
    int all = 0;
    for (TextField field : TextField.values()) {
      WordScan words = reading.words(field);
      all += words.count;
      for (int word = 0; word < words.count; word++) {
        if (words.has(word, WordScan.DIGIT)) {
          figures++;
        } else if (disciplines.contains(words.hash[word])) {
          strong += found.add(words.hash[word]) ? 1 : 0;
          if (word < HEADING && isHeading(field, word)) {
            return true;
          }
        } else if (ofSport.contains(words.hash[word])) {
          found.add(words.hash[word]);
        }
      }
    }
    int clubs = found.isEmpty() ? 0 : teams < MOST_TEAMS ? teams : 2 * teams;
    return (strong + clubs > 0 && found.size() + strong + clubs >= ENOUGH_WORDS + all / LONG)
        || found.size() >= ENOUGH_WEAK_WORDS + all / LONG
        || (found.size() + strong > 1 && figures >= FEWEST_FIGURES && figures * TABLE > all);
  }

  /** {@code SOCCER -} or {@code Tennis:} at the head of an article. */
  private boolean isHeading(TextField field, int word) {
    String text = reading.text(field).tokens().text();
    WordScan words = reading.words(field);
    int next = nextMark(text, words.end[word]);
    return next < text.length()
        && words.has(word, WordScan.UPPER_FIRST)
        && HEADING_MARKS.indexOf(text.charAt(next)) >= 0
        && (text.charAt(next) == ':' || next > words.end[word]);
  }
}
