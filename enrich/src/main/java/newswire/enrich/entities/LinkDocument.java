package newswire.enrich.entities;

import java.util.List;

/**
 * A text with the entities that annotators linked in it. Immutable.
 *
 * @param gold the links, also those to things that Wikidata lacks
 */
record LinkDocument(String text, String language, List<Gold> gold) {

  /**
   * One annotated mention.
   *
   * @param id Wikidata id without its letter, 0 where the annotators knew none
   * @param optional whether finding it counts neither for nor against
   */
  record Gold(int start, int end, int id, boolean optional) {}
}
