package newswire.enrich.entities;

import newswire.enrich.entities.tagging.Spans;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * One text of an article, ready to be searched for entities.
 *
 * @param spans the names a tagger found in it, null where there is no tagger for its language
 * @param excluded parts that are no news prose, as pairs of first and one past last UTF-16 unit
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never kept
public record FieldText(Tokens tokens, @Nullable Spans spans, int... excluded) {}
