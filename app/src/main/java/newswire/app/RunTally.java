package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.EnrichedArticle;
import newswire.contract.Json;
import newswire.ingest.IngestReport;
import newswire.ingest.IngestReport.Listed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Counts what a run added, and keeps the records that its table shows. One thread. */
final class RunTally {
  private final IngestReport ingest;
  private final Map<TopicPartition, Long> enrichedBefore;
  private final Map<String, byte[]> shown = new HashMap<>();
  private long enriched;
  private long deadLetters;

  /**
   * @param enrichedBefore where the enriched topic ended before the run
   */
  RunTally(IngestReport ingest, Map<TopicPartition, Long> enrichedBefore) {
    this.ingest = ingest;
    this.enrichedBefore = enrichedBefore;
    ingest.first().forEach(listed -> shown.put(listed.uri(), new byte[0]));
  }

  void addEnriched(ConsumerRecord<byte[], byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    if (record.offset() >= enrichedBefore.getOrDefault(partition, 0L)) {
      enriched++;
    }
    // A later version of an article replaces the earlier one.
    shown.computeIfPresent(new String(record.key(), UTF_8), (uri, earlier) -> record.value());
  }

  void addDeadLetter() {
    deadLetters++;
  }

  RunReport report(Duration time, List<String> destinations) {
    List<EnrichedArticle> articles =
        ingest.first().stream()
            .map(Listed::uri)
            .map(uri -> shown.getOrDefault(uri, new byte[0]))
            .filter(value -> value.length > 0)
            .map(RunTally::parse)
            .toList();
    return new RunReport(ingest, articles, enriched, deadLetters, time, destinations);
  }

  private static EnrichedArticle parse(byte[] value) {
    try {
      return Json.read(value, EnrichedArticle.class);
    } catch (IOException e) {
      throw new UncheckedIOException("an enriched record of our own cannot be read", e);
    }
  }
}
