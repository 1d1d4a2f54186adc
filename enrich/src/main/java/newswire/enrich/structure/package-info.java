/**
 * What of a text is the article, and what is not: datelines, bylines, and the newsletter pleas,
 * links, biographies and notices that stand around it. Marked with offsets and kind, never deleted.
 *
 * <p>{@link newswire.enrich.structure.StructureAnalyzer} is the entrance.
 */
@NullMarked
package newswire.enrich.structure;

import org.jspecify.annotations.NullMarked;
