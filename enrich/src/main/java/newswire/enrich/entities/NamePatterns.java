package newswire.enrich.entities;

import newswire.contract.Entity;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Names that no index knows, by the words around them: a given name and what follows it, a
 * capitalised word after a title or after {@code groupe}. For one field of one article.
 */
final class NamePatterns {
  private static final int CERTAINTY = 70;
  private static final String OPENING = "«“„\"‘";
  private static final int CUE_REACH = 3;
  private static final int LONGEST = 4;

  /** Words up to this length may be prepositions, which end the reach of a cue. */
  private static final int PREPOSITION = 3;

  private final Cues cues;
  private final Reading reading;
  private final TextField field;
  private final WordScan words;

  NamePatterns(Cues cues, Reading reading, TextField field) {
    this.cues = cues;
    this.reading = reading;
    this.field = field;
    this.words = reading.words(field);
  }

  /**
   * Adds names.
   *
   * @param quotedOnly only announced names in quotation marks, which taggers are blind for
   */
  void addTo(SpanList found, boolean quotedOnly) {
    for (int word = 0; word < words.count; word++) {
      if (!isCandidate(word, found)
          || (quotedOnly && !isQuoted(reading, field, words.start[word]))) {
        continue;
      }
      int end = run(word, found);
      Entity.@Nullable Type cue = cueBefore(word);
      if (!quotedOnly && end - word > 1 && reading.hasRole(field, word, Vocabulary.GIVEN_NAME)) {
        if (isPerson(word, end)) {
          found.add(word, end, Entity.Type.PERSON, CERTAINTY);
        }
      } else if (cue != null
          && (quotedOnly
              ? cue == Entity.Type.ORGANISATION
              : cue != Entity.Type.PERSON || end - word <= 2)) {
        found.add(word, end, cue, CERTAINTY);
      }
      word = end - 1;
    }
  }

  /**
   * What the words before a name announce: the nearest of the last few, with nothing but adjectives
   * between.
   */
  Entity.@Nullable Type cueBefore(int name) {
    if (reading.isInflecting() && !isQuoted(reading, field, words.start[name])) {
      return null; // a genitive may follow: the president of Russia
    }
    for (int word = name - 1; word >= Math.max(0, name - CUE_REACH); word--) {
      if (words.has(word + 1, WordScan.SENTENCE_START) && word + 1 != name) {
        return null;
      }
      Entity.@Nullable Type type =
          cues.mayAnnounce(words.hash[word])
              ? cues.type(reading.language(), reading.key(field, word, word + 1))
              : null;
      if (type != null) {
        return type == Entity.Type.PERSON && word != name - 1 ? null : type;
      }
      if (words.has(word, WordScan.UPPER_FIRST)
          || words.end[word] - words.start[word] <= PREPOSITION) {
        return null;
      }
    }
    return null;
  }

  /** Whether a quotation mark opens right before an offset. */
  static boolean isQuoted(Reading reading, TextField field, int offset) {
    return offset > 0 && OPENING.indexOf(reading.charAt(field, offset - 1)) >= 0;
  }

  private boolean isCandidate(int word, SpanList found) {
    return (words.flags[word] & (WordScan.UPPER_FIRST | WordScan.EXCLUDED)) == WordScan.UPPER_FIRST
        && found.isFree(word, word + 1)
        && !(reading.isCommon(field, word)
            && (words.has(word, WordScan.SENTENCE_START)
                || reading.hasRole(field, word, Vocabulary.CALENDAR)))
        && words.end[word] - words.start[word] > 1;
  }

  /** The end of a run of capitalised words. */
  private int run(int first, SpanList found) {
    int end = first + 1;
    while (end < words.count
        && end - first < LONGEST
        && (words.flags[end] & (WordScan.UPPER_FIRST | WordScan.JOINED | WordScan.EXCLUDED))
            == (WordScan.UPPER_FIRST | WordScan.JOINED)
        && found.isFree(end, end + 1)) {
      end++;
    }
    return end;
  }

  private boolean isPerson(int first, int end) {
    for (int word = first; word < end; word++) {
      boolean name = reading.hasRole(field, word, Vocabulary.GIVEN_NAME | Vocabulary.FAMILY_NAME);
      if ((reading.isCommon(field, word) && !name) || words.has(word, WordScan.DIGIT)) {
        return false;
      }
    }
    return !words.has(end - 1, WordScan.ALL_UPPER) || words.has(first, WordScan.ALL_UPPER);
  }
}
