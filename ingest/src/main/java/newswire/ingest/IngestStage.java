package newswire.ingest;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the articles of files, folders, standard input and other sources, each once.
 *
 * <p><b>Exactly once.</b> Articles, dead letters and the entries that say what was published go
 * into one transaction, and a run begins by reading those entries. A run that is cut short at any
 * moment and started again publishes what is missing and nothing twice. The transactional id is
 * made of the inputs, so of two runs of the same inputs the later one fences the earlier.
 *
 * <p><b>Threads.</b> One reads and parses the files, one each the other sources, the one that calls
 * {@link #run} publishes; {@link #close} may be called from any and lets the run commit what it has
 * and end.
 */
public final class IngestStage implements AutoCloseable {
  private static final int QUEUED_ITEMS = 1_024;
  private static final long QUEUED_BYTES = 16L * 1024 * 1024;
  private static final long IDLE_MILLISECONDS = 50;
  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final KafkaConnection connection;
  private final Settings settings;
  private final Clock clock;
  private final IngestProgress progress;
  private final Consumer<String> messages;
  private final ArticleReader reader;
  private final IngestTally tally = new IngestTally();
  private final Handover<Delivery> handover = new Handover<>(QUEUED_ITEMS, QUEUED_BYTES);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean started;
  private volatile boolean stopped;

  /**
   * @param clock gives the time of ingestion, which is the records' timestamp
   * @param standardInput read where an input is {@value ArticleReader#STANDARD_INPUT}
   * @param messages told what is waited for, for a person
   */
  public IngestStage(
      KafkaConnection connection,
      Settings settings,
      Clock clock,
      InputStream standardInput,
      IngestProgress progress,
      Consumer<String> messages) {
    this.connection = connection;
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
    this.messages = messages;
    this.reader = new ArticleReader(settings.limits(), standardInput);
  }

  /**
   * What a run needs to know.
   *
   * @param inputs files, folders, or {@value ArticleReader#STANDARD_INPUT}
   * @param sources what is read besides
   * @param patience how long to wait for Kafka, at the start and whenever it is gone
   */
  public record Settings(
      Topics topics,
      List<String> inputs,
      List<ItemSource> sources,
      Limits limits,
      Batch batch,
      Duration patience) {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    public Settings {
      requireNonNull(topics, "topics");
      requireNonNull(limits, "limits");
      requireNonNull(batch, "batch");
      inputs = List.copyOf(inputs);
      sources = List.copyOf(sources);
      if (inputs.isEmpty() && sources.isEmpty()) {
        throw new IllegalArgumentException(
            "no inputs: name files, folders, or - for standard input");
      }
      if (patience.compareTo(SHORTEST_WAIT) < 0 || patience.compareTo(LONGEST_WAIT) > 0) {
        throw new IllegalArgumentException("wait must be 1 s to 1 h, not " + patience);
      }
    }

    /** With the usual limits and batches. */
    public static Settings of(Topics topics, List<String> inputs, Duration patience) {
      return of(topics, inputs, List.of(), patience);
    }

    /** With the usual limits and batches. */
    public static Settings of(
        Topics topics, List<String> inputs, List<ItemSource> sources, Duration patience) {
      return new Settings(topics, inputs, sources, Limits.DEFAULT, Batch.DEFAULT, patience);
    }
  }

  /**
   * How much goes into one transaction: the first bound that is reached ends it. It also ends when
   * no input comes for a moment.
   *
   * @param items articles and dead letters
   * @param bytes of their values
   */
  public record Batch(int items, long bytes, Duration time) {
    public static final Batch DEFAULT = new Batch(5_000, 16L * 1024 * 1024, Duration.ofSeconds(1));

    public Batch {
      if (items < 1 || bytes < 1 || time.isNegative() || time.isZero()) {
        throw new IllegalArgumentException(
            "a batch holds something, not " + items + ", " + bytes + ", " + time);
      }
    }
  }

  /**
   * Reads the inputs to their end and publishes what is new. Once only.
   *
   * @throws UnreachableException if Kafka or a topic is not there, or goes away; nothing is half
   *     published
   * @throws FencedException if another process ingests the same inputs
   */
  public IngestReport run() {
    started = true;
    try (Cluster cluster = new Cluster(connection, settings.patience(), messages)) {
      Topics topics = settings.topics();
      cluster.awaitTopics(List.of(topics.articles(), topics.deadLetters(), topics.ingestState()));
      IngestClients clients = new IngestClients(connection, settings);
      Producer<byte[], byte[]> producer = clients.producer();
      // A producer that cannot reach its broker would wait for it once more.
      Duration closing = Duration.ZERO;
      try {
        Transactions transactions = new Transactions(producer, connection.bootstrapServers());
        // Before reading the state: it ends what an earlier run left open, and nobody adds to it.
        transactions.start();
        IngestReport report = publishAll(transactions, clients.state(cluster));
        closing = CLOSE;
        return report;
      } finally {
        producer.close(closing);
      }
    } finally {
      ended.countDown();
    }
  }

  /** Ends a run that is under way: what was read is committed, the rest is left for the next. */
  @Override
  public void close() {
    stopped = true;
    if (!started) {
      return;
    }
    try {
      ended.await(settings.patience().plus(CLOSE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private IngestReport publishAll(Transactions transactions, PublishedState state) {
    ArticlePublisher publisher = new ArticlePublisher(transactions, state, settings, clock, tally);
    List<Thread> reading = startReading(state.notes());
    try {
      boolean complete = publishWhatComes(publisher, reading.size());
      publisher.commit();
      tellProgress();
      return report(complete);
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
      return report(false);
    } finally {
      reading.forEach(Thread::interrupt);
    }
  }

  private List<Thread> startReading(ItemSource.Notes notes) {
    List<Thread> threads = new ArrayList<>();
    if (!settings.inputs().isEmpty()) {
      threads.add(reading(() -> reader.read(settings.inputs(), this::deliver)));
    }
    for (ItemSource source : settings.sources()) {
      threads.add(reading(() -> source.read(notes, this::deliver)));
    }
    threads.forEach(Thread::start);
    return threads;
  }

  private Thread reading(Input input) {
    Thread thread = new Thread(() -> read(input), "newswire-ingest-reader");
    thread.setDaemon(true);
    return thread;
  }

  private interface Input {
    void read() throws InterruptedException;
  }

  /** Whether all inputs came to their ends. */
  private boolean publishWhatComes(ArticlePublisher publisher, int inputs)
      throws InterruptedException {
    int left = inputs;
    while (!stopped && left > 0) {
      Delivery delivery = handover.poll(IDLE_MILLISECONDS);
      if (delivery == null) {
        publisher.commit();
        tellProgress();
      } else if (delivery.item() != null) {
        publisher.publish(delivery.item());
        tellProgress();
      } else {
        delivery.rethrow();
        left--;
      }
    }
    return left == 0;
  }

  private void tellProgress() {
    progress.advanced(documents(), tally.read(), bytes());
  }

  private IngestReport report(boolean complete) {
    return tally.report(documents(), bytes(), reader.unknownFiles(), complete);
  }

  private long documents() {
    return reader.files() + settings.sources().stream().mapToLong(ItemSource::documents).sum();
  }

  private long bytes() {
    return reader.bytes() + settings.sources().stream().mapToLong(ItemSource::bytes).sum();
  }

  private void read(Input input) {
    try {
      try {
        input.read();
        handover.put(new Delivery(null, null), 0);
      } catch (RuntimeException | Error e) {
        handover.put(new Delivery(null, e), 0);
      }
    } catch (InterruptedException e) {
      // The run has ended and waits for nothing.
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(SourceItem item) {
    PreparedItem prepared = PreparedItem.of(item);
    try {
      handover.put(new Delivery(prepared, null), prepared.bytes());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  /** An item; or, without one, the end of an input and the fault that made it end, if one did. */
  private record Delivery(@Nullable PreparedItem item, @Nullable Throwable fault) {
    void rethrow() {
      if (fault instanceof Error error) {
        throw error;
      }
      if (fault instanceof RuntimeException runtime) {
        throw runtime;
      }
    }
  }
}
