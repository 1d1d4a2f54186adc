package newswire.app;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import newswire.contract.Topics;
import newswire.enrich.EnrichStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells how many records the enrich stage still has before it, from its committed progress.
 * Thread-safe.
 */
final class DrainedEnrichment {
  private final Admin admin;
  private final Topics topics;

  DrainedEnrichment(Admin admin, Topics topics) {
    this.admin = admin;
    this.topics = topics;
  }

  /**
   * Offsets between what enrich has committed and the end of the articles; 0 means that it is done.
   */
  long remaining(Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> starts =
        offsets(ends.keySet(), OffsetSpec.earliest(), IsolationLevel.READ_COMMITTED);
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(EnrichStage.group(topics))
            .partitionsToOffsetAndMetadata()
            .get();
    long remaining = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      OffsetAndMetadata progress = committed.get(end.getKey());
      long start = starts.getOrDefault(end.getKey(), 0L);
      long position = progress == null ? start : Math.max(start, progress.offset());
      remaining += Math.max(0, end.getValue() - position);
    }
    return remaining;
  }

  /**
   * Whether no transaction is open on these partitions. One that a killed process left holds back
   * all that comes after it until it times out.
   */
  boolean isSettled(Set<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    OffsetSpec latest = OffsetSpec.latest();
    return offsets(partitions, latest, IsolationLevel.READ_COMMITTED)
        .equals(offsets(partitions, latest, IsolationLevel.READ_UNCOMMITTED));
  }

  private Map<TopicPartition, Long> offsets(
      Set<TopicPartition> partitions, OffsetSpec spec, IsolationLevel isolation)
      throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(
            partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> spec)),
            new ListOffsetsOptions(isolation))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }
}
