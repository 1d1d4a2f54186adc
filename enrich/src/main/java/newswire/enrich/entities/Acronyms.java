package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * The acronyms that an article explains: {@code UE} of {@code Union européenne (UE)}, and {@code
 * TSE}, made of the capitals of {@code Tribunal Superior Eleitoral}. One article at a time.
 */
final class Acronyms {
  private static final int FEWEST_CAPITALS = 2;

  /** So few letters stand for much else, unless they are seen as the name of an organisation. */
  private static final int DOUBTFUL = 2;

  private final Reading reading;
  private final StringBuilder capitals = new StringBuilder();
  private final Map<String, Group> bracketed = new HashMap<>();
  private final Map<String, List<Group>> byCapitals = new HashMap<>();

  Acronyms(Reading reading) {
    this.reading = reading;
  }

  /** Begins another article. */
  void clear() {
    bracketed.clear();
    byCapitals.clear();
  }

  /** Learns what a name of several words may be called. */
  void note(Span span, Group group) {
    noteBracketed(span, group);
    if (span.type() == Entity.Type.ORGANISATION) {
      noteCapitals(span, group);
    }
  }

  /** What a name stands for that is an acronym of one thing alone. */
  @Nullable Group meant(Span span) {
    @Nullable Group named = bracketed.get(span.key());
    if (named != null) {
      return named;
    }
    List<Group> ofTheseCapitals = byCapitals.getOrDefault(span.key(), List.of());
    boolean clear = span.type() == Entity.Type.ORGANISATION || span.end() - span.start() > DOUBTFUL;
    return clear && ofTheseCapitals.size() == 1 && isAllCapitals(span)
        ? ofTheseCapitals.get(0)
        : null;
  }

  boolean isAllCapitals(Span span) {
    return span.words() == 1
        && reading.words(span.field()).has(span.firstWord(), WordScan.ALL_UPPER);
  }

  private void noteCapitals(Span span, Group group) {
    WordScan words = reading.words(span.field());
    capitals.setLength(0);
    for (int word = span.firstWord(); word < span.endWord(); word++) {
      if (words.has(word, WordScan.UPPER_FIRST)) {
        capitals.append(reading.charAt(span.field(), words.start[word]));
      }
    }
    if (capitals.length() >= FEWEST_CAPITALS) {
      List<Group> groupsOfThese =
          byCapitals.computeIfAbsent(reading.folded(capitals), letters -> new ArrayList<>());
      if (!groupsOfThese.contains(group)) {
        groupsOfThese.add(group);
      }
    }
  }

  private void noteBracketed(Span span, Group group) {
    WordScan words = reading.words(span.field());
    int next = span.endWord();
    if (next < words.count && words.has(next, WordScan.ALL_UPPER)) {
      int from = words.start[next];
      String text = reading.text(span.field()).tokens().text();
      boolean inBrackets =
          from - span.end() == 2
              && text.charAt(from - 1) == '('
              && words.end[next] < text.length()
              && text.charAt(words.end[next]) == ')';
      String letters = reading.key(span.field(), next, next + 1);
      if (inBrackets && areInitials(span.key(), letters)) {
        bracketed.putIfAbsent(letters, group);
      }
    }
  }

  /**
   * Whether letters are initials of a name, in order: an agency in brackets after a city is not.
   */
  private static boolean areInitials(String name, String letters) {
    int from = 0;
    int initials = 0;
    for (int i = 0; i < letters.length() && from >= 0; i++) {
      int space = (" " + name).indexOf(" " + letters.charAt(i), from);
      initials += space >= 0 ? 1 : 0;
      from = space >= 0 ? space + 1 : from;
    }
    return initials > 1 && initials * 2 > letters.length() && name.charAt(0) == letters.charAt(0);
  }
}
