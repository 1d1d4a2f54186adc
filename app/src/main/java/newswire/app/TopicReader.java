package newswire.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import newswire.contract.KafkaConnection;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what a topic holds now, committed records only, without a group and so without leaving a
 * trace. Partition by partition, each in its order. Not thread-safe.
 */
final class TopicReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Duration patience;

  /**
   * @param patience how long to wait while no record comes
   */
  TopicReader(KafkaConnection connection, Duration patience) {
    this(connection, patience, Map.of());
  }

  private TopicReader(KafkaConnection connection, Duration patience, Map<String, Object> more) {
    this.patience = patience;
    Map<String, Object> properties = new HashMap<>(more);
    properties.putAll(
        Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis()));
    this.consumer =
        new KafkaConsumer<>(
            connection.with(properties), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** A reader that can tell what a group has committed, and can commit for it in a transaction. */
  static TopicReader ofGroup(KafkaConnection connection, Duration patience, String group) {
    return new TopicReader(connection, patience, Map.of(ConsumerConfig.GROUP_ID_CONFIG, group));
  }

  /** What the group has committed, by partition. */
  Map<TopicPartition, Long> committed(Set<TopicPartition> partitions) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    consumer
        .committed(partitions)
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                committed.put(partition, offset.offset());
              }
            });
    return committed;
  }

  /** What a producer needs to commit for the group. */
  ConsumerGroupMetadata groupMetadata() {
    return consumer.groupMetadata();
  }

  /** Where each partition of a topic ends now. */
  Map<TopicPartition, Long> ends(String topic) {
    return consumer.endOffsets(partitions(topic));
  }

  /** Hands over every record of a topic from its beginning to its end as of now. */
  void readAll(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    read(consumer.beginningOffsets(partitions(topic)), ends(topic), reader);
  }

  /** Hands over every record from these offsets on to those, exclusive. */
  void read(
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> to,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Map<TopicPartition, Long> open = new HashMap<>(to);
    open.entrySet().removeIf(end -> from.getOrDefault(end.getKey(), 0L) >= end.getValue());
    consumer.assign(open.keySet());
    open.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
    long lastProgress = System.nanoTime();
    while (!open.isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < to.getOrDefault(partition(record), 0L)) {
          reader.accept(record);
        }
        lastProgress = System.nanoTime();
      }
      // A position also moves past the marks that transactions leave.
      open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      if (System.nanoTime() - lastProgress > patience.toNanos()) {
        throw new UnreachableException(
            "%s stopped answering: nothing for %d s"
                .formatted(open.keySet(), patience.toSeconds()));
      }
    }
    consumer.unsubscribe();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<TopicPartition> partitions(String topic) {
    List<PartitionInfo> infos = consumer.partitionsFor(topic);
    if (infos == null || infos.isEmpty()) {
      throw new UnreachableException(
          "no topic " + topic + ": create it with \"newswire topics create\"");
    }
    return infos.stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
