package newswire.enrich.entities;

import java.util.List;
import newswire.contract.TextField;

/**
 * A text with the entities that annotators linked in it. Immutable.
 *
 * @param gold the links, also those to things that Wikidata lacks
 * @param from where the annotated part begins
 * @param to where it ends
 * @param body where the body begins; what is before it is the headline
 */
record LinkDocument(String text, String language, List<Gold> gold, int from, int to, int body) {

  /** A text that has no headline. */
  LinkDocument(String text, String language, List<Gold> gold) {
    this(text, language, gold, 0, text.length(), 0);
  }

  String headlineText() {
    return text.substring(0, body).strip();
  }

  String bodyText() {
    return text.substring(body);
  }

  /** Where a mention lies in the whole text. */
  int start(Span span) {
    return span.start() + (span.field() == TextField.BODY ? body : 0);
  }

  int end(Span span) {
    return start(span) + span.end() - span.start();
  }

  /**
   * One annotated mention.
   *
   * @param id Wikidata id without its letter, 0 where the annotators knew none
   * @param optional whether it need not be found
   * @param part whether it lies within another annotated mention
   */
  record Gold(int start, int end, int id, boolean optional, boolean part) {

    Gold(int start, int end, int id, boolean optional) {
      this(start, end, id, optional, false);
    }

    /** Whether not finding it counts. */
    boolean isRequired() {
      return id != 0 && !optional && !part;
    }
  }
}
