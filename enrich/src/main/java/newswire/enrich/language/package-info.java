/**
 * In which language an article is written.
 *
 * <p>{@link newswire.enrich.language.LanguageDetector} is the entrance: script first, then a sample
 * of the text for the models: {@code langdetect}'s profiles, OpenNLP's model for the languages that
 * it lacks, and function words for those that neither knows and for near neighbours. What cannot be
 * told is {@code und}.
 */
@NullMarked
package newswire.enrich.language;

import org.jspecify.annotations.NullMarked;
