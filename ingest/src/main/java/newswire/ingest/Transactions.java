package newswire.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;

/**
 * Transactions, one after the other, through producers, one after the other. Kafka says only at the
 * commit, or in a callback, what was wrong with a record; this tells the one that was too large
 * from the transaction that is lost. One thread, but for the callbacks.
 */
final class Transactions implements AutoCloseable {
  /** What {@link #commit} returns if all went well. */
  static final int NONE_REFUSED = -1;

  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final String address;
  private final Duration timeout;
  private final AtomicInteger refused = new AtomicInteger(NONE_REFUSED);
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private @Nullable Producer<byte[], byte[]> producer;
  private boolean open;
  private boolean lost;
  private long began;
  private int sent;

  /**
   * @param address of the broker, for messages
   * @param timeout after which Kafka gives a transaction up
   */
  Transactions(Supplier<Producer<byte[], byte[]>> producers, String address, Duration timeout) {
    this.producers = producers;
    this.address = address;
    this.timeout = timeout;
  }

  /**
   * Begins with a new producer: ends what an earlier one of this id left open, and fences it if it
   * is still there.
   */
  void start() {
    lost = true;
    close();
    forget();
    Producer<byte[], byte[]> next = producers.get();
    producer = next;
    try {
      next.initTransactions();
      lost = false;
    } catch (KafkaException e) {
      throw explained(e);
    }
  }

  /** Sends the records of one publication; they are counted from 0 in each transaction. */
  void send(List<ProducerRecord<byte[], byte[]>> records) {
    int number = sent++;
    try {
      if (!open) {
        began = System.nanoTime();
        producer().beginTransaction();
        open = true;
      }
      for (ProducerRecord<byte[], byte[]> record : records) {
        var unused = producer().send(record, (metadata, error) -> note(number, error));
      }
    } catch (KafkaException e) {
      // The transaction has failed already; the commit says why.
      failure.compareAndSet(null, e);
    }
  }

  /**
   * Commits. If the broker refused a record for its size, aborts instead.
   *
   * @return the number of the publication that was refused, or {@link #NONE_REFUSED}
   * @throws UnreachableException if the transaction is lost: it may or may not have been committed,
   *     and only {@link #start} goes on
   * @throws FencedException if another process took over
   */
  int commit() {
    try {
      producer().commitTransaction();
    } catch (KafkaException e) {
      int number = refused.get();
      if (number == NONE_REFUSED) {
        throw explained(e);
      }
      abort();
      return number;
    }
    forget();
    return NONE_REFUSED;
  }

  /** Takes back what was sent since the last commit. */
  private void abort() {
    try {
      producer().abortTransaction();
    } catch (KafkaException e) {
      throw explained(e);
    }
    forget();
  }

  @Override
  public void close() {
    if (producer != null) {
      // A producer that cannot reach its broker would wait for it once more.
      producer.close(lost ? Duration.ZERO : CLOSE);
      producer = null;
    }
  }

  private Producer<byte[], byte[]> producer() {
    if (producer == null) {
      throw new IllegalStateException("not started");
    }
    return producer;
  }

  private void forget() {
    open = false;
    sent = 0;
    refused.set(NONE_REFUSED);
    failure.set(null);
  }

  private void note(int number, @Nullable Exception error) {
    if (error instanceof RecordTooLargeException) {
      refused.compareAndSet(NONE_REFUSED, number);
    } else if (error != null) {
      failure.compareAndSet(null, error);
    }
  }

  private RuntimeException explained(KafkaException thrown) {
    lost = true;
    Exception first = failure.get();
    boolean timedOut = open && System.nanoTime() - began > timeout.toNanos();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      // Kafka fences a producer too whose transaction it has given up.
      if (isFenced(cause) && !timedOut) {
        return new FencedException(thrown);
      }
      if (isFinal(cause)) {
        return thrown;
      }
    }
    return new UnreachableException(
        "Kafka at %s does not answer any more: %s. What was committed stays; run again to go on"
            .formatted(address, first == null ? thrown.getMessage() : first.getMessage()),
        thrown);
  }

  private static boolean isFenced(Throwable cause) {
    return cause instanceof ProducerFencedException
        || cause instanceof InvalidProducerEpochException
        || cause instanceof FencedInstanceIdException;
  }

  /** What another producer would meet with as well. */
  private static boolean isFinal(Throwable cause) {
    return cause instanceof AuthenticationException
        || cause instanceof AuthorizationException
        || cause instanceof UnsupportedVersionException
        || cause instanceof InterruptException;
  }
}
