package newswire.enrich.entities;

import newswire.contract.Entity;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that may name an entity: found in the index, by the tagger, or by the words
 * around it.
 *
 * @param firstWord word of the field's {@link WordScan}
 * @param endWord one past the last word
 * @param key folded form of the whole
 * @param type what it is, null where only the index knows
 * @param certainty 0 to 100 that it is a name at all
 */
record Span(
    TextField field,
    int firstWord,
    int endWord,
    int start,
    int end,
    String key,
    Entity.@Nullable Type type,
    int certainty) {

  int words() {
    return endWord - firstWord;
  }
}
