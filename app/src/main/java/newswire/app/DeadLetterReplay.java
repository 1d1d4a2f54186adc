package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import newswire.contract.DeadLetter.Origin;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts dead letters back on the topic that they came from. What was looked at is committed in the
 * transaction that puts the letters back, so each is replayed once, however often the command is
 * run or killed. Runs once.
 */
final class DeadLetterReplay implements AutoCloseable {
  private static final int MAX_REPLAYS = 3;
  private static final int LETTERS_A_TRANSACTION = 500;

  private final Topics topics;
  private final TopicReader reader;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<TopicPartition, OffsetAndMetadata> seen = new HashMap<>();
  private int inTransaction;
  private int replayed;
  private int fromFiles;
  private int exhausted;

  DeadLetterReplay(KafkaConnection connection, Topics topics, Duration patience) {
    String group = topics.prefix() + ".dead-letters.replay";
    this.topics = topics;
    this.reader = TopicReader.ofGroup(connection, patience, group);
    this.producer = producer(connection, group, patience);
  }

  /** Replays what came since the last time. */
  Result run() {
    producer.initTransactions();
    Map<TopicPartition, Long> ends = reader.ends(topics.deadLetters());
    producer.beginTransaction();
    reader.read(reader.committed(ends.keySet()), ends, this::look);
    ends.forEach((partition, end) -> seen.put(partition, new OffsetAndMetadata(end)));
    commit();
    return new Result(replayed, fromFiles, exhausted);
  }

  @Override
  public void close() {
    producer.close();
    reader.close();
  }

  // What a send fails with, the commit throws.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void look(ConsumerRecord<byte[], byte[]> letter) {
    Origin origin = DeadLetters.read(letter).origin();
    if (origin == null || !isOurs(origin.topic())) {
      fromFiles++;
    } else if (replays(letter.headers()) >= MAX_REPLAYS) {
      exhausted++;
    } else {
      producer.send(again(letter, origin.topic()));
      replayed++;
    }
    seen.put(
        new TopicPartition(letter.topic(), letter.partition()),
        new OffsetAndMetadata(letter.offset() + 1));
    if (++inTransaction == LETTERS_A_TRANSACTION) {
      commit();
      producer.beginTransaction();
    }
  }

  private void commit() {
    producer.sendOffsetsToTransaction(seen, reader.groupMetadata());
    producer.commitTransaction();
    inTransaction = 0;
  }

  /** Only topics of this pipeline: a header is a stranger's word. */
  private boolean isOurs(String topic) {
    return Set.of(topics.articles(), topics.enriched()).contains(topic);
  }

  private static ProducerRecord<byte[], byte[]> again(
      ConsumerRecord<byte[], byte[]> letter, String topic) {
    Headers headers = new RecordHeaders();
    for (Header header : letter.headers()) {
      if (!header.key().startsWith("newswire.") && !header.key().startsWith("__streams.")) {
        headers.add(header);
      }
    }
    int replays = replays(letter.headers()) + 1;
    headers.add(DeadLetters.REPLAYS, Integer.toString(replays).getBytes(UTF_8));
    return new ProducerRecord<>(
        topic, null, letter.timestamp(), letter.key(), letter.value(), headers);
  }

  private static int replays(Headers headers) {
    Header header = headers.lastHeader(DeadLetters.REPLAYS);
    try {
      return header == null ? 0 : Integer.parseInt(new String(header.value(), UTF_8));
    } catch (NumberFormatException e) {
      // Not written by us; counting starts anew.
      return 0;
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(
      KafkaConnection connection, String transactionalId, Duration patience) {
    return new KafkaProducer<>(
        connection.with(
            Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalId,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_DEAD_LETTER_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                patience.toMillis())),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /**
   * What became of the letters.
   *
   * @param replayed put back on their topic
   * @param fromFiles rejected by ingest, so there is no topic to put them on
   * @param exhausted put back {@value #MAX_REPLAYS} times already
   */
  record Result(int replayed, int fromFiles, int exhausted) {}
}
