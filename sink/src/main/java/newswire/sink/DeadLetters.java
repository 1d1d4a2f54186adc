package newswire.sink;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import newswire.contract.DeadLetter;
import newswire.contract.DeadLetter.Origin;
import newswire.contract.DeadLetter.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the destination cannot take to the dead-letter topic, at least once. Used by one
 * thread; its producer is made with the first letter.
 */
final class DeadLetters implements AutoCloseable {
  private static final String STAGE = "sink";

  private final String topic;
  private final Supplier<Producer<byte[], byte[]>> connect;
  private final AtomicLong count = new AtomicLong();
  private @Nullable Producer<byte[], byte[]> producer;

  DeadLetters(String topic, Supplier<Producer<byte[], byte[]>> connect) {
    this.topic = topic;
    this.connect = connect;
  }

  /** How many were sent; may be asked by any thread. */
  long count() {
    return count.get();
  }

  /** Returns when the brokers have the letter. */
  void send(ConsumerRecord<byte[], byte[]> raw, Reason reason, String detail) {
    Headers headers = new RecordHeaders(raw.headers());
    Origin origin = new Origin(raw.topic(), raw.partition(), raw.offset());
    new DeadLetter(STAGE, reason, detail, null, origin).addTo(headers);
    try {
      producer()
          .send(new ProducerRecord<>(topic, null, raw.timestamp(), raw.key(), raw.value(), headers))
          .get();
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } catch (KafkaException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    }
    count.incrementAndGet();
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close();
    }
  }

  private Producer<byte[], byte[]> producer() {
    if (producer == null) {
      producer = connect.get();
    }
    return producer;
  }

  private SinkException failed(@Nullable Throwable cause) {
    String why = cause == null ? "unknown" : String.valueOf(cause.getMessage());
    return new SinkException("cannot write a dead letter to " + topic + ": " + why, cause);
  }
}
