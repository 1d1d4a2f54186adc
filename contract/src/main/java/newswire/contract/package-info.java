/**
 * What the stages share and what consumers rely on: the records, the Kafka topics, the headers and
 * the way to reach a cluster. {@link newswire.contract.Topics} is the list of topics, {@link
 * newswire.contract.Article} what ingest publishes, {@link newswire.contract.EnrichedArticle} what
 * consumers read, {@link newswire.contract.DeadLetter} what could not be used. Changing the JSON of
 * a record is a decision with a schema version.
 */
@NullMarked
package newswire.contract;

import org.jspecify.annotations.NullMarked;
