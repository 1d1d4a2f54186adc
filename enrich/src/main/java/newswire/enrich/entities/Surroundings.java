package newswire.enrich.entities;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.contract.TextField;

/** What stands right before and after a mention. For one article. */
final class Surroundings {
  private static final Set<String> OF =
      Set.of("of", "de", "du", "des", "di", "del", "della", "do", "da", "van", "von", "der");

  private static final short UNITED_STATES = CountryCodes.pack("US");
  private static final Set<String> STATES =
      Tables.rows("us-states.tsv").stream()
          .map(row -> Folding.key(row[0]))
          .collect(Collectors.toUnmodifiableSet());
  private static final int MOST_WORDS = 2;

  /** Below this, hardly a country. */
  private static final int KNOWN = 100;

  private final Reading reading;

  Surroundings(Reading reading) {
    this.reading = reading;
  }

  boolean isQuoted(Span span) {
    return NamePatterns.isQuoted(reading, span.field(), span.start());
  }

  boolean isBeforeCapital(Span span) {
    WordScan words = reading.words(span.field());
    int next = span.endWord();
    return next < words.count
        && words.has(next, WordScan.SPACED)
        && words.has(next, WordScan.UPPER_FIRST);
  }

  boolean isAfterCapital(Span span) {
    WordScan words = reading.words(span.field());
    return words.has(span.firstWord(), WordScan.SPACED)
        && isCapitalInside(words, span.firstWord() - 1);
  }

  /** {@code Treaty of Paris}, {@code Bank of the Netherlands}. */
  boolean isAfterCapitalOf(Span span) {
    WordScan words = reading.words(span.field());
    int of = span.firstWord() - 1;
    if (of > 0 && reading.key(span.field(), of, of + 1).equals("the")) {
      of--;
    }
    return of > 0
        && words.has(of, WordScan.SPACED)
        && OF.contains(reading.key(span.field(), of, of + 1))
        && isCapitalInside(words, of - 1);
  }

  /** A capital that does not merely begin a sentence. */
  private static boolean isCapitalInside(WordScan words, int word) {
    return word >= 0
        && words.has(word, WordScan.UPPER_FIRST)
        && !words.has(word, WordScan.SENTENCE_START);
  }

  /** {@code the Italy coach}, {@code France captain}: a word of sports right after it. */
  boolean isBeforeSport(Span span, IntSet sport) {
    WordScan words = reading.words(span.field());
    int next = span.endWord();
    if (next < words.count && reading.key(span.field(), next, next + 1).equals("s")) {
      next++;
    }
    return next < words.count
        && words.has(next, WordScan.SPACED)
        && !words.has(next, WordScan.UPPER_FIRST)
        && sport.contains(words.hash[next]);
  }

  /**
   * The countries that what follows a comma may be or lie in, as in {@code Paris, Texas} and {@code
   * Imperia, Italy}; empty where no country or state follows.
   */
  Set<Short> statedCountries(Group group) {
    for (Span span : group.spans) {
      if (isBeforeComma(span)) {
        Set<Short> stated = countriesAt(span.field(), span.endWord());
        if (!stated.isEmpty()) {
          return stated;
        }
      }
    }
    return Set.of();
  }

  private Set<Short> countriesAt(TextField field, int word) {
    WordScan words = reading.words(field);
    int end = NameMatcher.longestEnd(reading.indexes().main(), words, word);
    Set<Short> countries = new HashSet<>();
    if (isState(field, word)) {
      countries.add(UNITED_STATES);
    }
    for (Bearer bearer : end == word ? List.<Bearer>of() : reading.bearers(field, word, end)) {
      if (bearer.entityClass() == EntityClass.COUNTRY
          && bearer.prominence() >= KNOWN
          && bearer.has(Posting.LABEL)) {
        countries.add(bearer.country());
      }
    }
    return countries;
  }

  private boolean isState(TextField field, int word) {
    int most = Math.min(MOST_WORDS, reading.words(field).count - word);
    for (int words = 1; words <= most; words++) {
      if (STATES.contains(reading.key(field, word, word + words))) {
        return true;
      }
    }
    return false;
  }

  boolean isBeforeComma(Span span) {
    WordScan words = reading.words(span.field());
    String text = reading.text(span.field()).tokens().text();
    return span.end() < text.length()
        && text.charAt(span.end()) == ','
        && span.endWord() < words.count
        && words.has(span.endWord(), WordScan.UPPER_FIRST);
  }
}
