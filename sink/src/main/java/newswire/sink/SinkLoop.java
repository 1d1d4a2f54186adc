package newswire.sink;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic and has it delivered, until it is closed. One thread runs it; {@code positions}
 * may be read by any.
 */
final class SinkLoop implements Runnable, ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
  private static final Duration LONGEST_POLL = Duration.ofMillis(100);

  /** What all partitions together may keep waiting, bytes of values. */
  private static final long MAX_PENDING_BYTES = 32L << 20;

  private static final long HINT_NANOS = Duration.ofSeconds(1).toNanos();

  private final String topic;
  private final Consumer<byte[], byte[]> consumer;
  private final Sink sink;
  private final Batching batching;
  private final Delivery delivery;
  private final Retry retry;
  private final StartPositions startPositions;
  private final CountDownLatch closing;
  private final LongSupplier nanoClock;

  private final Map<TopicPartition, Pending> pending = new HashMap<>();
  private final Set<TopicPartition> keptByKafka = new HashSet<>();
  private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
  private final Fences fences = new Fences();
  private long hintedNanos;

  SinkLoop(
      String topic,
      Consumer<byte[], byte[]> consumer,
      Sink sink,
      Batching batching,
      Delivery delivery,
      Retry retry,
      StartPositions startPositions,
      CountDownLatch closing,
      LongSupplier nanoClock) {
    this.topic = topic;
    this.consumer = consumer;
    this.sink = sink;
    this.batching = batching;
    this.delivery = delivery;
    this.retry = retry;
    this.startPositions = startPositions;
    this.closing = closing;
    this.nanoClock = nanoClock;
  }

  /** Of each partition held now: everything below is safely in the destination. */
  Map<TopicPartition, Long> positions() {
    return Map.copyOf(positions);
  }

  /** Returns when closed, or when nobody reads the destination any more. */
  @Override
  public void run() {
    try {
      consumer.subscribe(List.of(topic), this);
      while (closing.getCount() > 0) {
        turn();
      }
      deliver(Long.MAX_VALUE);
      commit(offsets());
    } catch (SinkException.Finished e) {
      LOG.debug("the end: {}", e.getMessage());
    } catch (SinkException.Unavailable e) {
      LOG.info("closed with records unwritten, the next start writes them: {}", e.getMessage());
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> added) {
    if (added.isEmpty()) {
      return;
    }
    Set<TopicPartition> partitions = Set.copyOf(added);
    Map<TopicPartition, Long> known = retry.call(() -> sink.acquire(partitions));
    startPositions
        .of(partitions, known)
        .forEach(
            (partition, position) -> {
              consumer.seek(partition, position);
              pending.put(partition, new Pending(batching));
              positions.put(partition, position);
              if (!known.containsKey(partition)) {
                keptByKafka.add(partition);
              }
            });
  }

  /** What waits is dropped: the next owner reads it again, from the destination's position on. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    commit(offsets());
    onPartitionsLost(revoked);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> lost) {
    Set<TopicPartition> partitions = Set.copyOf(lost);
    pending.keySet().removeAll(partitions);
    positions.keySet().removeAll(partitions);
    keptByKafka.removeAll(partitions);
    sink.release(partitions);
  }

  private void turn() {
    try {
      take(consumer.poll(pollTimeout()));
      deliver(nanoClock.getAsLong());
      advance();
      hint();
    } catch (SinkException.Fenced e) {
      rejoin(e);
    } catch (OffsetOutOfRangeException e) {
      LOG.debug("out of range: {}", e.getMessage());
      startPositions
          .of(e.offsetOutOfRangePartitions().keySet(), e.offsetOutOfRangePartitions())
          .forEach(consumer::seek);
    } catch (KafkaException e) {
      throw unwrapped(e);
    }
  }

  private Duration pollTimeout() {
    long now = nanoClock.getAsLong();
    long due =
        pending.values().stream()
            .filter(waiting -> !waiting.isEmpty())
            .mapToLong(waiting -> waiting.dueIn(now))
            .min()
            .orElse(Long.MAX_VALUE);
    return Duration.ofNanos(Math.min(due, LONGEST_POLL.toNanos()));
  }

  private void take(ConsumerRecords<byte[], byte[]> records) {
    long now = nanoClock.getAsLong();
    for (TopicPartition partition : records.partitions()) {
      Pending waiting = pending.get(partition);
      if (waiting != null) {
        waiting.add(records.records(partition), consumer.position(partition), now);
      }
    }
  }

  private void deliver(long nowNanos) {
    boolean full = pending.values().stream().mapToLong(Pending::bytes).sum() > MAX_PENDING_BYTES;
    boolean all = full || nowNanos == Long.MAX_VALUE;
    pending.forEach(
        (partition, waiting) -> {
          if (!waiting.isEmpty() && (all || waiting.dueIn(nowNanos) == 0)) {
            deliver(partition, waiting);
          }
        });
  }

  private void deliver(TopicPartition partition, Pending waiting) {
    delivery.deliver(partition, waiting.records(), waiting.next());
    waiting.clear();
    positions.put(partition, waiting.next());
    if (keptByKafka.contains(partition)) {
      commit(Map.of(partition, new OffsetAndMetadata(waiting.next())));
    }
  }

  // Also past markers of transactions, which no poll returns.
  private void advance() {
    pending.forEach(
        (partition, waiting) -> {
          if (waiting.isEmpty()) {
            positions.put(partition, consumer.position(partition));
          }
        });
  }

  private void hint() {
    long now = nanoClock.getAsLong();
    if (now - hintedNanos >= HINT_NANOS && !positions.isEmpty()) {
      hintedNanos = now;
      consumer.commitAsync(
          offsets(),
          (offsets, failure) -> {
            if (failure != null) {
              LOG.debug("offsets not committed: {}", failure.getMessage());
            }
          });
    }
  }

  // What cannot be committed, in the middle of a rebalance say, costs nothing where the destination
  // keeps the position, and a repetition where Kafka does.
  private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      consumer.commitSync(offsets);
    } catch (KafkaException e) {
      LOG.debug("offsets not committed: {}", e.getMessage());
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    positions.forEach((partition, at) -> offsets.put(partition, new OffsetAndMetadata(at)));
    return offsets;
  }

  private void rejoin(SinkException.Fenced e) {
    fences.count(e, nanoClock.getAsLong());
    LOG.info("{}; joining the group again", e.getMessage());
    onPartitionsLost(Set.copyOf(pending.keySet()));
    consumer.unsubscribe();
    consumer.subscribe(List.of(topic), this);
  }

  // Kafka wraps what a rebalance callback throws.
  private static RuntimeException unwrapped(KafkaException e) {
    if (e.getCause() instanceof SinkException || e.getCause() instanceof UnreachableException) {
      return (RuntimeException) e.getCause();
    }
    return e;
  }
}
