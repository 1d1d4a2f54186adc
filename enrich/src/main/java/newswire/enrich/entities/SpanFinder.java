package newswire.enrich.entities;

import java.util.List;
import newswire.contract.Entity;
import newswire.contract.TextField;
import newswire.enrich.entities.tagging.Spans;
import org.jspecify.annotations.Nullable;

/**
 * Decides which stretches of a text are names: what a tagger found, what the index holds, what the
 * words around suggest. Stateless apart from its tables; thread-safe.
 */
final class SpanFinder {
  private static final int SURE = 95;
  private static final int LIKELY = 75;
  private static final int KNOWN = 80;
  static final int WELL_KNOWN = 140;

  private final Cues cues;

  SpanFinder(Cues cues) {
    this.cues = cues;
  }

  /** The names in one field, without overlap. */
  SpanList find(Reading reading, TextField field) {
    SpanList found = new SpanList(reading, field);
    @Nullable Spans tagged = reading.text(field).spans();
    NamePatterns patterns = new NamePatterns(cues, reading, field);
    if (tagged != null) {
      TaggedSpans.addTo(reading, field, tagged, patterns, found);
    }
    addNames(reading, field, tagged != null, found);
    patterns.addTo(found, tagged != null);
    return found;
  }

  private void addNames(Reading reading, TextField field, boolean tagged, SpanList found) {
    NameMatches matches = reading.matches();
    for (NameIndex index : reading.indexes().all()) {
      NameMatcher.match(index, reading.words(field), matches);
      for (int i = 0; i < matches.size(); i++) {
        int first = matches.first(i);
        int end = matches.end(i);
        int later = endOfLaterName(reading, field, index, first, end);
        first = later > 0 ? first + 1 : first;
        end = later > 0 ? later : end;
        if (found.isFree(first, end)) {
          int certainty = certainty(reading, field, first, end, found);
          if (certainty >= (tagged ? SURE : LIKELY)) {
            found.add(first, end, cue(reading, field, first), certainty);
          }
        }
      }
    }
  }

  /**
   * Where a sentence begins with an ordinary word, such as an article, a name from the second word
   * on may be meant: its end if it reaches further or is better known, else 0.
   */
  private static int endOfLaterName(
      Reading reading, TextField field, NameIndex index, int first, int end) {
    WordScan words = reading.words(field);
    int second = first + 1;
    if (second >= words.count
        || !words.has(first, WordScan.SENTENCE_START)
        || !words.has(second, WordScan.UPPER_FIRST)
        || !reading.isCommon(field, first)) {
      return 0;
    }
    int laterEnd = NameMatcher.longestEnd(index, words, second);
    if (laterEnd > end) {
      return laterEnd;
    }
    boolean better =
        laterEnd == end
            && laterEnd > second
            && prominence(reading.bearers(field, second, end))
                > prominence(reading.bearers(field, first, end));
    return better ? laterEnd : 0;
  }

  /** 0 to 100: whether the words of an index name are that name here, and not ordinary words. */
  private int certainty(Reading reading, TextField field, int first, int end, SpanList found) {
    List<Bearer> bearers = reading.bearers(field, first, end);
    if (bearers.isEmpty()) {
      return 0;
    }
    return end - first > 1
        ? certaintyOfPhrase(reading, field, first, end, bearers)
        : certaintyOfWord(reading, field, first, bearers, found);
  }

  private static int certaintyOfPhrase(
      Reading reading, TextField field, int first, int end, List<Bearer> bearers) {
    int prominence = prominence(bearers);
    boolean person = Bearer.anyOf(bearers, Entity.Type.PERSON);
    for (int word = first; word < end; word++) {
      if (!reading.isCommon(field, word)) {
        return person || prominence >= 40 ? SURE : LIKELY;
      }
    }
    String key = reading.key(field, first, end);
    WordScan words = reading.words(field);
    int least = words.has(end - 1, WordScan.UPPER_FIRST) ? KNOWN : WELL_KNOWN;
    return isWellKnownLabel(reading, key, bearers, least) ? LIKELY : 0;
  }

  private int certaintyOfWord(
      Reading reading, TextField field, int word, List<Bearer> bearers, SpanList found) {
    WordScan words = reading.words(field);
    int prominence = prominence(bearers);
    boolean sentenceStart = words.has(word, WordScan.SENTENCE_START);
    if (reading.isCommon(field, word) || reading.hasRole(field, word, Vocabulary.PART)) {
      String key = reading.key(field, word, word + 1);
      boolean date =
          reading.isCommon(field, word) && reading.hasRole(field, word, Vocabulary.CALENDAR);
      return !sentenceStart && !date && isWellKnownLabel(reading, key, bearers, WELL_KNOWN)
          ? LIKELY
          : 0;
    }
    if (isMoney(reading, field, words.end[word])) {
      return 0;
    }
    Entity.@Nullable Type cue = cue(reading, field, word);
    if (cue != null && Bearer.anyOf(bearers, cue)) {
      return SURE;
    }
    if (touchesCapital(words, word, found)) {
      return 0;
    }
    boolean acronym = words.has(word, WordScan.ALL_UPPER);
    return prominence >= (acronym ? 75 : 85) ? SURE : 0;
  }

  /** Whether a dollar sign follows, as in {@code US$}. */
  private static boolean isMoney(Reading reading, TextField field, int offset) {
    return offset < reading.text(field).tokens().text().length()
        && reading.charAt(field, offset) == '$';
  }

  /** Whether a name that is also an ordinary word is the very label of somebody well known. */
  static boolean isWellKnownLabel(
      Reading reading, String key, List<Bearer> bearers, int prominence) {
    int language = reading.languageIndex();
    for (Bearer bearer : bearers) {
      if (bearer.prominence() >= prominence
          && reading.folded(reading.label(bearer, language)).equals(key)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a capitalised word that is no name stands next to it: then it is part of another name.
   */
  private static boolean touchesCapital(WordScan words, int word, SpanList found) {
    int next = word + 1;
    if (next < words.count
        && words.has(next, WordScan.SPACED)
        && words.has(next, WordScan.UPPER_FIRST)) {
      return true;
    }
    int before = word - 1;
    return before >= 0
        && words.has(word, WordScan.SPACED)
        && words.has(before, WordScan.UPPER_FIRST)
        && !words.has(before, WordScan.SENTENCE_START)
        && found.isFree(before, word);
  }

  /** How well known the best bearer is that does not bear it as a mere family name. */
  private static int prominence(List<Bearer> bearers) {
    int best = 0;
    for (int i = 0; i < bearers.size(); i++) {
      Bearer bearer = bearers.get(i);
      boolean alias = !bearer.has(Posting.LABEL) && !bearer.has(Posting.ACRONYM);
      int discount = bearer.has(Posting.SURNAME) ? 70 : alias ? 40 : 0;
      best = Math.max(best, bearer.prominence() - discount);
    }
    return best;
  }

  private Entity.@Nullable Type cue(Reading reading, TextField field, int first) {
    return new NamePatterns(cues, reading, field).cueBefore(first);
  }
}
