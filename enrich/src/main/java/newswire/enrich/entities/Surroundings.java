package newswire.enrich.entities;

import java.util.Set;

/** What stands right before and after a mention. For one article. */
final class Surroundings {
  private static final Set<String> OF =
      Set.of("of", "de", "du", "des", "di", "del", "della", "do", "da", "van", "von", "der");

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

  boolean isBeforeComma(Span span) {
    WordScan words = reading.words(span.field());
    String text = reading.text(span.field()).tokens().text();
    return span.end() < text.length()
        && text.charAt(span.end()) == ','
        && span.endWord() < words.count
        && words.has(span.endWord(), WordScan.UPPER_FIRST);
  }
}
