/**
 * The heart of newswire: articles in, tagged articles out. Read {@link
 * newswire.enrich.EnrichTopology} for the flow, {@link newswire.enrich.EnrichmentChain} for what
 * happens to one article, {@link newswire.enrich.Enrichment} for what a step is. The steps live in
 * packages by what they know: {@code language}, {@code entities}, {@code mediatopics}; they share
 * the tokens of {@code text} and never see Kafka.
 */
@NullMarked
package newswire.enrich;

import org.jspecify.annotations.NullMarked;
