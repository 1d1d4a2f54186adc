package newswire.enrich.entities;

import java.util.List;
import newswire.contract.Entity;
import newswire.contract.TextField;
import newswire.enrich.entities.tagging.Spans;
import org.jspecify.annotations.Nullable;

/** Takes over the names that a tagger found. Pure functions. */
final class TaggedSpans {
  private static final int CUED = 99;
  private static final int SURE = 97;
  private static final int LIKELY = 80;

  private TaggedSpans() {}

  /**
   * Adds them; a name of the index that goes on past a tagged one prevails, and so does the word
   * that announces a name.
   */
  static void addTo(
      Reading reading, TextField field, Spans tagged, NamePatterns patterns, SpanList found) {
    WordScan words = reading.words(field);
    for (int i = 0; i < tagged.size(); i++) {
      int from = reading.text(field).tokens().start(tagged.first(i));
      int to = reading.text(field).tokens().end(tagged.last(i) - 1);
      int first = words.firstFrom(from);
      int end = JoinedEndings.cut(reading, field, first, words.firstFrom(to));
      if (first < end
          && !words.has(first, WordScan.EXCLUDED)
          && !(end - first == 1 && isOrdinary(reading, field, first))
          && !isDoubtful(reading, field, first, end, tagged, i)) {
        int longer = NameMatcher.longestEnd(reading.indexes().main(), words, first);
        int limit = i + 1 < tagged.size() ? start(reading, field, tagged, i + 1) : words.count;
        end = longer > end && longer <= limit ? longer : end;
        Entity.@Nullable Type cue = end - first == 1 ? patterns.cueBefore(first) : null;
        cue = cue == Entity.Type.PERSON && tagged.type(i) == Spans.PLACE ? null : cue;
        found.add(
            first,
            end,
            cue == null ? type(reading, field, first, end, tagged.type(i)) : cue,
            cue == null ? tagged.confidence(i) : CUED);
      }
    }
  }

  /** Taggers take ordinary words at the start of a sentence for names now and then. */
  private static boolean isOrdinary(Reading reading, TextField field, int word) {
    if (!reading.words(field).has(word, WordScan.SENTENCE_START)
        || !reading.isCommon(field, word)) {
      return false;
    }
    String key = reading.key(field, word, word + 1);
    return !SpanFinder.isWellKnownLabel(
        reading, key, reading.bearers(field, word, word + 1), SpanFinder.WELL_KNOWN);
  }

  /**
   * Of organisations that the index does not know, a tagger is right in one of three below {@link
   * #LIKELY} (English press that it was not trained on); ordinary words must be surer still.
   */
  private static boolean isDoubtful(
      Reading reading, TextField field, int first, int end, Spans tagged, int span) {
    if (tagged.type(span) != Spans.ORGANISATION || tagged.confidence(span) >= SURE) {
      return false;
    }
    List<Bearer> bearers = reading.bearers(field, first, end);
    boolean ordinary =
        reading.isCommon(field, first) || reading.hasRole(field, first, Vocabulary.PART);
    if (end - first == 1 && ordinary) {
      String key = reading.key(field, first, end);
      return !SpanFinder.isWellKnownLabel(reading, key, bearers, SpanFinder.WELL_KNOWN);
    }
    return bearers.isEmpty() && tagged.confidence(span) < LIKELY;
  }

  /**
   * The tagger's type, unless the index knows the words as places only ({@code Fédération de
   * Russie}).
   */
  private static Entity.Type type(
      Reading reading, TextField field, int first, int end, byte tagged) {
    if (tagged != Spans.ORGANISATION || end - first == 1) {
      return type(tagged);
    }
    boolean place = Bearer.allOf(reading.bearers(field, first, end), Entity.Type.PLACE);
    return place ? Entity.Type.PLACE : Entity.Type.ORGANISATION;
  }

  private static int start(Reading reading, TextField field, Spans tagged, int span) {
    int offset = reading.text(field).tokens().start(tagged.first(span));
    return reading.words(field).firstFrom(offset);
  }

  private static Entity.Type type(byte type) {
    return switch (type) {
      case Spans.PERSON -> Entity.Type.PERSON;
      case Spans.PLACE -> Entity.Type.PLACE;
      case Spans.ORGANISATION -> Entity.Type.ORGANISATION;
      default -> Entity.Type.OTHER;
    };
  }
}
