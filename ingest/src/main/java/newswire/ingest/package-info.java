/**
 * How articles come in: {@link newswire.ingest.ArticleFiles} finds the inputs, an {@link
 * newswire.ingest.ArticleParser} reads one format, {@link newswire.ingest.ArticleNormalizer} makes
 * each find an article with a stable uri, {@link newswire.ingest.IngestStage} publishes them and
 * what it knows of them in one transaction. {@link newswire.ingest.ArticleReader} is all of it
 * without Kafka.
 */
@NullMarked
package newswire.ingest;

import org.jspecify.annotations.NullMarked;
