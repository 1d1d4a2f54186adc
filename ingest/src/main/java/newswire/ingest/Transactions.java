package newswire.ingest;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * A producer's transactions, one after the other. Kafka says only at the commit, or in a callback,
 * what was wrong with a record; this tells the one that was too large from the broker that is gone.
 * One thread, but for the callbacks.
 */
final class Transactions {
  /** What {@link #commit} returns if all went well. */
  static final int NONE_REFUSED = -1;

  private final Producer<byte[], byte[]> producer;
  private final String address;
  private final AtomicInteger refused = new AtomicInteger(NONE_REFUSED);
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private boolean open;
  private int sent;

  /**
   * @param address of the broker, for messages
   */
  Transactions(Producer<byte[], byte[]> producer, String address) {
    this.producer = producer;
    this.address = address;
  }

  /** Ends what an earlier process of this id left open, and fences it if it is still there. */
  void start() {
    try {
      producer.initTransactions();
    } catch (KafkaException e) {
      throw explained(e);
    }
  }

  /** Sends the records of one publication; they are counted from 0 in each transaction. */
  void send(List<ProducerRecord<byte[], byte[]>> records) {
    int number = sent++;
    try {
      if (!open) {
        producer.beginTransaction();
        open = true;
      }
      for (ProducerRecord<byte[], byte[]> record : records) {
        var unused = producer.send(record, (metadata, error) -> note(number, error));
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
   * @throws UnreachableException if the broker does not answer
   * @throws FencedException if another process took over
   */
  int commit() {
    try {
      producer.commitTransaction();
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
  void abort() {
    if (!open) {
      return;
    }
    try {
      producer.abortTransaction();
    } catch (KafkaException e) {
      throw explained(e);
    }
    forget();
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
    Exception first = failure.get();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (isFenced(cause)) {
        return new FencedException(thrown);
      }
    }
    boolean gone = isUnreachable(thrown) || (first != null && isUnreachable(first));
    return gone
        ? new UnreachableException(
            "Kafka at %s does not answer any more: %s. What was committed stays; run again to go on"
                .formatted(address, first == null ? thrown.getMessage() : first.getMessage()),
            thrown)
        : thrown;
  }

  private static boolean isFenced(Throwable cause) {
    return cause instanceof ProducerFencedException
        || cause instanceof InvalidProducerEpochException
        || cause instanceof FencedInstanceIdException;
  }

  private static boolean isUnreachable(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetriableException) {
        return true;
      }
    }
    return false;
  }
}
