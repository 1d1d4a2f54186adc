package newswire.ingest;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import newswire.ingest.IngestStage.Settings;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * The way to Kafka, and back to it when it was gone: waits for it, takes over as the only writer
 * for these inputs, and reads what was published, so that it is certain what a lost transaction
 * left. One thread; {@link #stopWaiting} and {@link #isAway} may be called by any.
 */
final class KafkaSession implements ArticlePublisher.KafkaLink, AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_COMMIT = Duration.ofSeconds(3);
  private static final Duration ATTEMPT = Duration.ofSeconds(5);

  /** Without a commit between them, so many losses are no outage but a fault. */
  private static final int MOST_LOSSES = 5;

  private final KafkaConnection connection;
  private final Settings settings;
  private final Consumer<String> messages;
  private final IngestClients clients;
  private final Transactions transactions;
  private final PublishedState state = new PublishedState();
  private int losses;
  private boolean connected;
  private volatile boolean stopped;
  private volatile boolean away = true;
  private volatile boolean isCommitting;
  private volatile long committingSince;

  KafkaSession(KafkaConnection connection, Settings settings, Consumer<String> messages) {
    this.connection = connection;
    this.settings = settings;
    this.messages = messages;
    this.clients = new IngestClients(connection, settings);
    this.transactions =
        new Transactions(
            clients::producer, connection.bootstrapServers(), clients.transactionTimeout());
  }

  PublishedState state() {
    return state;
  }

  /** Whether Kafka is being waited for, or takes so long to commit that it seems to be gone. */
  boolean isAway() {
    return away || (isCommitting && System.nanoTime() - committingSince > LONGEST_COMMIT.toNanos());
  }

  /**
   * Waits for Kafka: as long as the settings say, or until it is there if the stage is to go on.
   *
   * @throws UnreachableException if it was not there in time, or this was closed
   */
  void open() {
    if (!settings.goesOn()) {
      open(settings.patience(), messages);
      return;
    }
    Consumer<String> once = messages;
    while (true) {
      try {
        open(ATTEMPT, once);
        return;
      } catch (UnreachableException e) {
        requireGoingOn(e);
        once = waiting -> {};
      }
    }
  }

  @Override
  public void send(List<ProducerRecord<byte[], byte[]>> records) {
    transactions.send(records);
  }

  @Override
  public int commit() {
    committingSince = System.nanoTime();
    isCommitting = true;
    int refused = transactions.commit();
    isCommitting = false;
    losses = 0;
    return refused;
  }

  @Override
  public void reopen(UnreachableException lost) {
    away = true;
    isCommitting = false;
    losses++;
    if (losses > MOST_LOSSES && !settings.goesOn()) {
      throw lost;
    }
    String most = settings.goesOn() ? "until it is back" : "at most " + seconds() + " s";
    messages.accept(
        "Kafka at %s is gone; waiting %s".formatted(connection.bootstrapServers(), most));
    if (losses > 1) {
      pause(lost);
    }
    open();
    messages.accept("Kafka is back; going on where it was");
  }

  /** Ends the waiting, if there is any; the thread that waits is to be interrupted. */
  void stopWaiting() {
    stopped = true;
  }

  @Override
  public void close() {
    transactions.close();
  }

  private void open(Duration wait, Consumer<String> progress) {
    away = true;
    try (Cluster cluster = new Cluster(connection, wait, progress)) {
      Topics topics = settings.topics();
      cluster.awaitTopics(List.of(topics.articles(), topics.deadLetters(), topics.ingestState()));
      // Before reading the state: it ends what an earlier run left open, and nobody adds to it.
      transactions.start();
      clients.catchUp(state, cluster, wait);
      connected = true;
      away = false;
    } catch (KafkaException e) {
      throw isAbsence(e) ? new UnreachableException(String.valueOf(e.getMessage()), e) : e;
    }
  }

  /** A host name that was known before and is not now belongs to a broker that is gone. */
  private boolean isAbsence(KafkaException thrown) {
    return thrown instanceof RetriableException
        || (connected && thrown.getCause() instanceof ConfigException);
  }

  private void requireGoingOn(UnreachableException lost) {
    if (stopped || Thread.currentThread().isInterrupted()) {
      throw lost;
    }
  }

  private void pause(UnreachableException lost) {
    requireGoingOn(lost);
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost;
    }
  }

  private long seconds() {
    return settings.patience().toSeconds();
  }
}
