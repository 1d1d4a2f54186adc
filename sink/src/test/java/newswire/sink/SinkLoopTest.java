package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.sink.Samples.P0;
import static newswire.sink.Samples.P1;
import static newswire.sink.Samples.TOPIC;
import static newswire.sink.Samples.raw;
import static newswire.sink.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import newswire.contract.DeadLetter;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop with Kafka's own mock clients and a sink in memory; each poll runs the next task. */
final class SinkLoopTest {
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final MemorySink sink = new MemorySink();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void topicWithTwoPartitions() {
    consumer.updateBeginningOffsets(Map.of(P0, 0L, P1, 0L));
    consumer.updateEndOffsets(Map.of(P0, 1_000L, P1, 1_000L));
  }

  @Test
  void recordsArriveInTheSinkAndPositionsFollow() {
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0, P1);
    then(() -> add(raw(P0, 0, 1, "Un"), raw(P0, 1, 2, "Deux"), raw(P1, 0, 3, "Trois")));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0)).containsExactly("0:" + uri(1), "1:" + uri(2));
    assertThat(sink.lines(P1)).containsExactly("0:" + uri(3));
    assertThat(loop.positions()).isEqualTo(Map.of(P0, 2L, P1, 1L));
    assertThat(consumer.committed(Set.of(P0, P1)))
        .isEqualTo(Map.of(P0, new OffsetAndMetadata(2), P1, new OffsetAndMetadata(1)));
  }

  @Test
  void readingGoesOnWhereTheDestinationSaysNotWhereKafkaSays() {
    sink.known.put(P0, 5L);
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0);
    then(() -> consumer.commitSync(Map.of(P0, new OffsetAndMetadata(7))));
    then(() -> add(raw(P0, 4, 4, "Déjà là"), raw(P0, 5, 5, "Nouveau")));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0)).containsExactly("5:" + uri(5));
  }

  @Test
  void positionMovesPastMarkersThatNoPollReturns() {
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0);
    then(() -> add(raw(P0, 0, 1, "Un")));
    then(() -> consumer.seek(P0, 4));
    thenClose();
    loop.run();
    assertThat(loop.positions()).isEqualTo(Map.of(P0, 4L));
  }

  @Test
  void waitingRecordsAreWrittenTogetherWhenItIsQuiet() {
    SinkLoop loop = loop(new Batching(100, 1 << 20, Duration.ofMillis(200), Duration.ofSeconds(1)));
    assign(P0);
    then(() -> add(raw(P0, 0, 1, "Un")));
    then(() -> add(raw(P0, 1, 2, "Deux")));
    then(
        () -> {
          assertThat(sink.batches).isEmpty();
          assertThat(loop.positions()).isEqualTo(Map.of(P0, 0L));
          nanos.addAndGet(Duration.ofMillis(200).toNanos());
        });
    then(() -> assertThat(sink.batches).hasSize(1));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0)).hasSize(2);
  }

  @Test
  void closeWritesWhatWaits() {
    SinkLoop loop = loop(Batching.FILES);
    assign(P0);
    then(() -> add(raw(P0, 0, 1, "Un")));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0)).containsExactly("0:" + uri(1));
    assertThat(loop.positions()).isEqualTo(Map.of(P0, 1L));
  }

  @Test
  void revokedPartitionIsReleasedAndWhatWaitedIsLeftToTheNextOwner() {
    SinkLoop loop = loop(Batching.FILES);
    assign(P0, P1);
    then(() -> add(raw(P0, 0, 1, "Un"), raw(P1, 0, 2, "Deux")));
    then(() -> consumer.rebalance(List.of(P1)));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0)).isEmpty();
    assertThat(sink.lines(P1)).hasSize(1);
    assertThat(sink.released).containsExactly(P0);
    assertThat(loop.positions()).isEqualTo(Map.of(P1, 1L));
  }

  @Test
  void refusedRecordInTheMiddleBecomesADeadLetterAndItsNeighboursAreWritten() {
    sink.refused.add(uri(3));
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0);
    then(
        () ->
            add(
                raw(P0, 0, 1, "Un"),
                raw(P0, 1, 2, "Deux"),
                raw(P0, 2, 3, "Trois"),
                raw(P0, 3, 4, "Quatre"),
                raw(P0, 4, 5, "Cinq")));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0))
        .containsExactly("0:" + uri(1), "1:" + uri(2), "3:" + uri(4), "4:" + uri(5));
    assertThat(loop.positions()).isEqualTo(Map.of(P0, 5L));
    ProducerRecord<byte[], byte[]> letter = onlyLetter();
    assertThat(letter.value()).isEqualTo(Samples.json(3, "Trois"));
    assertThat(new String(letter.key(), UTF_8)).isEqualTo(uri(3));
    assertThat(DeadLetter.from(letter.headers()).orElseThrow())
        .isEqualTo(
            new DeadLetter(
                "sink",
                DeadLetter.Reason.REFUSED,
                "no " + uri(3),
                null,
                new DeadLetter.Origin(TOPIC, 0, 2)));
  }

  @Test
  void valueThatIsNoEnrichedRecordBecomesADeadLetter() {
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0);
    byte[] broken = "{\"uri\":".getBytes(UTF_8);
    then(() -> add(raw(P0, 0, uri(1), broken), raw(P0, 1, 2, "Deux")));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0)).containsExactly("1:" + uri(2));
    assertThat(onlyLetter().value()).isEqualTo(broken);
    assertThat(DeadLetter.from(onlyLetter().headers()).orElseThrow().reason())
        .isEqualTo(DeadLetter.Reason.UNREADABLE);
  }

  @Test
  void unavailableDestinationIsTriedAgainAndNothingIsADeadLetter() {
    sink.failures.add(new SinkException.Unavailable("busy", false, null));
    sink.failures.add(new SinkException.Unavailable("busy", false, null));
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0);
    then(() -> add(raw(P0, 0, 1, "Un")));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0)).containsExactly("0:" + uri(1));
    assertThat(producer.history()).isEmpty();
    assertThat(progress).singleElement().asString().contains("busy").contains("trying again");
  }

  @Test
  void destinationThatStaysOutOfReachEndsTheLoopAndMovesNothing() {
    for (int i = 0; i < 100; i++) {
      sink.failures.add(new SinkException.Unavailable("gone", true, null));
    }
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0);
    then(() -> add(raw(P0, 0, 1, "Un")));
    assertThatThrownBy(loop::run)
        .isInstanceOf(UnreachableException.class)
        .hasMessageContaining("gave up");
    assertThat(loop.positions()).isEqualTo(Map.of(P0, 0L));
  }

  @Test
  void fencedWriterJoinsTheGroupAgain() {
    sink.failures.add(new SinkException.Fenced("taken over"));
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0);
    then(() -> add(raw(P0, 0, 1, "Un")));
    assign(P0);
    then(() -> add(raw(P0, 0, 1, "Un")));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0)).containsExactly("0:" + uri(1));
    assertThat(sink.released).containsExactly(P0);
  }

  @Test
  void writersThatFenceEachOtherAllTheTimeEndWithAMessage() {
    SinkLoop loop = loop(Batching.AT_ONCE);
    for (int i = 0; i < 11; i++) {
      sink.failures.add(new SinkException.Fenced("taken over"));
      assign(P0);
      then(() -> add(raw(P0, 0, 1, "Un")));
    }
    assertThatThrownBy(loop::run)
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContaining("two names");
  }

  @Test
  void readerThatHasGoneEndsTheLoopWithoutFailure() {
    sink.failures.add(new SinkException.Finished("broken pipe", null));
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0);
    then(() -> add(raw(P0, 0, 1, "Un")));
    loop.run();
    assertThat(loop.positions()).isEqualTo(Map.of(P0, 0L));
  }

  @Test
  void recordsThatKafkaHasDroppedMeanwhileAreNamed() {
    sink.known.put(P0, 5L);
    consumer.updateBeginningOffsets(Map.of(P0, 9L));
    SinkLoop loop = loop(Batching.AT_ONCE);
    assign(P0);
    then(() -> add(raw(P0, 9, 9, "Neuf")));
    thenClose();
    loop.run();
    assertThat(sink.lines(P0)).containsExactly("9:" + uri(9));
    assertThat(progress).singleElement().asString().contains("5 to 8");
  }

  private SinkLoop loop(Batching batching) {
    Duration patience = Duration.ofSeconds(1);
    Retry retry = new Retry("memory", patience, progress::add, closing);
    Delivery delivery =
        new Delivery(sink, retry, new DeadLetters("news.dead-letters", () -> producer));
    return new SinkLoop(
        TOPIC,
        consumer,
        sink,
        batching,
        delivery,
        retry,
        new StartPositions(consumer, "memory", patience, progress::add),
        closing,
        nanos::get);
  }

  private void assign(TopicPartition... partitions) {
    then(() -> consumer.rebalance(List.of(partitions)));
  }

  private void then(Runnable task) {
    consumer.schedulePollTask(task);
  }

  private void thenClose() {
    then(closing::countDown);
  }

  @SafeVarargs
  private void add(ConsumerRecord<byte[], byte[]>... records) {
    for (var record : records) {
      consumer.addRecord(record);
    }
  }

  private ProducerRecord<byte[], byte[]> onlyLetter() {
    assertThat(producer.history()).hasSize(1);
    return producer.history().get(0);
  }

  /** A destination that remembers, and fails as it is told to. */
  private static final class MemorySink implements Sink {
    private final Map<TopicPartition, Long> known = new HashMap<>();
    private final Deque<SinkException> failures = new ArrayDeque<>();
    private final List<String> refused = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();
    private final List<TopicPartition> released = new ArrayList<>();

    @Override
    public Map<TopicPartition, Long> acquire(Set<TopicPartition> partitions) {
      Map<TopicPartition, Long> positions = new HashMap<>();
      partitions.forEach(partition -> positions.put(partition, known.getOrDefault(partition, 0L)));
      return positions;
    }

    @Override
    public void write(Batch batch) {
      if (!failures.isEmpty()) {
        throw failures.pop();
      }
      for (Change change : batch.changes()) {
        if (refused.contains(change.uri())) {
          throw new SinkException.Refused("no " + change.uri(), null);
        }
      }
      batches.add(batch);
      known.put(batch.partition(), batch.next());
    }

    @Override
    public void release(Set<TopicPartition> partitions) {
      released.addAll(partitions);
    }

    @Override
    public void close() {}

    private List<String> lines(TopicPartition partition) {
      return batches.stream()
          .filter(batch -> batch.partition().equals(partition))
          .flatMap(batch -> batch.changes().stream())
          .map(change -> change.offset() + ":" + change.uri())
          .toList();
    }
  }
}
