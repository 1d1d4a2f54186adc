package newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import newswire.contract.Article;
import newswire.contract.CloudEvent;
import newswire.contract.DeadLetter;
import newswire.contract.DeadLetter.Origin;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.EnrichedArticle;
import newswire.contract.Json;
import newswire.contract.MediaTopic;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * One record in, one outcome out: reads the article, runs the chain, writes the result, and decides
 * before anything is produced whether it fits. Immutable and thread-safe.
 */
final class ArticleEnricher {
  private static final String STAGE = "enrich";

  /** Room for what Kafka adds to a record besides key, value and headers. */
  private static final int RECORD_OVERHEAD = 512;

  private final EnrichmentChain chain;
  private final int maxRecordBytes;

  /**
   * @param maxRecordBytes the largest enriched record, value, key and headers together
   */
  ArticleEnricher(EnrichmentChain chain, int maxRecordBytes) {
    this.chain = chain;
    this.maxRecordBytes = maxRecordBytes;
  }

  /** What becomes of this record; it is not changed. */
  Outcome enrich(Record<byte[], byte[]> record, Origin origin) {
    byte @Nullable [] value = record.value();
    if (value == null || value.length == 0) {
      return dead(record, origin, Reason.EMPTY, "the record has no value");
    }
    try {
      Article article = Json.read(value, Article.class);
      Instant received = Instant.ofEpochMilli(record.timestamp());
      return written(record, origin, chain.enrich(article, received));
    } catch (JsonProcessingException e) {
      return dead(record, origin, isWellFormed(e) ? Reason.INVALID : Reason.UNREADABLE, explain(e));
    } catch (IOException e) {
      return dead(record, origin, Reason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private Outcome written(Record<byte[], byte[]> record, Origin origin, EnrichedArticle enriched) {
    byte[] value = Json.write(enriched);
    byte[] key = enriched.article().uri().getBytes(UTF_8);
    Headers headers = headers(record, enriched, value);
    int size = RECORD_OVERHEAD + key.length + value.length + size(headers);
    if (size > maxRecordBytes) {
      return dead(
          record,
          origin,
          Reason.TOO_LARGE_ENRICHED,
          "with its tags the record has %d bytes, the limit is %d".formatted(size, maxRecordBytes));
    }
    return new Outcome.Enriched(key, value, headers);
  }

  /**
   * CloudEvents headers of the new event, after whatever headers of their own the producer sent.
   */
  private static Headers headers(
      Record<byte[], byte[]> record, EnrichedArticle enriched, byte[] value) {
    String uri = enriched.article().uri();
    Headers headers =
        CloudEvent.ENRICHED.headers(
            uri, CloudEvent.contentHash(value), Instant.ofEpochMilli(record.timestamp()));
    String language = enriched.article().language();
    if (language != null) {
      headers.add(CloudEvent.LANGUAGE, language.getBytes(UTF_8));
    }
    List<MediaTopic> topics = enriched.enrichment().topics();
    if (topics != null) {
      String codes = topics.stream().map(MediaTopic::code).collect(Collectors.joining(","));
      headers.add(CloudEvent.MEDIA_TOPICS, codes.getBytes(UTF_8));
    }
    for (Header header : record.headers()) {
      if (headers.lastHeader(header.key()) == null) {
        headers.add(header);
      }
    }
    return headers;
  }

  private static Outcome dead(
      Record<byte[], byte[]> record, Origin origin, Reason reason, String detail) {
    DeadLetter letter = new DeadLetter(STAGE, reason, detail, null, origin);
    Headers headers = new RecordHeaders(record.headers());
    letter.addTo(headers);
    return new Outcome.Dead(record.key(), record.value(), headers, letter);
  }

  /** Jackson wraps an error of syntax that it meets inside a record in one of mapping. */
  private static boolean isWellFormed(JsonProcessingException e) {
    return e instanceof JsonMappingException && !(e.getCause() instanceof JsonProcessingException);
  }

  private static String explain(JsonProcessingException e) {
    // Our own checks speak for themselves; Jackson wraps them in the path to the field.
    String problem =
        e.getCause() instanceof IllegalArgumentException cause
            ? String.valueOf(cause.getMessage())
            : e.getOriginalMessage();
    return e.getLocation() == null
        ? problem
        : "%s (line %d, column %d)"
            .formatted(problem, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static int size(Headers headers) {
    int size = 0;
    for (Header header : headers) {
      size += header.key().length() + (header.value() == null ? 0 : header.value().length) + 10;
    }
    return size;
  }
}
