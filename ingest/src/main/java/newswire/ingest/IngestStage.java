package newswire.ingest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import newswire.ingest.http.ArticleServer;
import newswire.ingest.http.HttpSettings;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the articles of files, folders and standard input, and those that are posted to it,
 * each once.
 *
 * <p><b>Exactly once.</b> Articles, dead letters and the entries that say what was published go
 * into one transaction, and a run begins by reading those entries. A run that is cut short at any
 * moment and started again publishes what is missing and nothing twice. The transactional id is
 * made of the inputs, so of two runs of the same inputs the later one fences the earlier.
 *
 * <p><b>A Kafka that goes away</b> is waited for: as long as the settings say, or without end if
 * the stage follows its inputs or listens. What was not committed is then published again.
 *
 * <p><b>Threads.</b> One reads and parses the files, one each the other sources, the one that calls
 * {@link #run} publishes; {@link #close} may be called from any and lets the run commit what it has
 * and end.
 */
public final class IngestStage implements AutoCloseable {
  private static final int QUEUED_ITEMS = 1_024;
  private static final long QUEUED_BYTES = 16L * 1024 * 1024;
  private static final long IDLE_MILLISECONDS = 50;
  private static final long LINGER_MILLISECONDS = 2;
  private static final Duration CLOSE = Duration.ofSeconds(20);

  private final Settings settings;
  private final Clock clock;
  private final Consumer<String> messages;
  private final KafkaSession kafka;
  private final Inputs inputs;
  private final ProgressTeller progress;
  private final IngestTally tally = new IngestTally();
  private final Handover<Delivery> handover = new Handover<>(QUEUED_ITEMS, QUEUED_BYTES);
  private final @Nullable ArticleServer server;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread publishing;
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
    this.settings = settings;
    this.clock = clock;
    this.messages = messages;
    this.kafka = new KafkaSession(connection, settings, messages);
    ArticleReader reader = new ArticleReader(settings.limits(), settings.mapping(), standardInput);
    this.inputs = new Inputs(settings, reader, clock);
    this.progress = new ProgressTeller(progress, inputs, tally);
    HttpSettings listen = settings.listen();
    PostedArticles posted = new PostedArticles(reader, handover, () -> !kafka.isAway());
    this.server = listen == null ? null : new ArticleServer(listen, posted);
  }

  /**
   * What a run needs to know.
   *
   * @param inputs files, folders, or {@value ArticleReader#STANDARD_INPUT}
   * @param sources what is read besides
   * @param mapping which fields of JSON objects and which columns of tables say what
   * @param patience how long to wait for Kafka, at the start and whenever it is gone, unless the
   *     stage goes on
   * @param follow whether files and folders are watched, and what is new in them read
   * @param rate articles a second of the inputs and sources at most; 0 if as many as can be
   * @param listen where to take articles by HTTP; absent if nowhere
   */
  public record Settings(
      Topics topics,
      List<String> inputs,
      List<ItemSource> sources,
      Limits limits,
      FieldMapping mapping,
      Batch batch,
      Duration patience,
      boolean follow,
      int rate,
      @Nullable HttpSettings listen) {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    public Settings {
      requireNonNull(topics, "topics");
      requireNonNull(limits, "limits");
      requireNonNull(mapping, "mapping");
      requireNonNull(batch, "batch");
      inputs = List.copyOf(inputs);
      sources = List.copyOf(sources);
      requireNotNegative(rate);
      requireInput(inputs.isEmpty() && sources.isEmpty() && listen == null);
      if (patience.compareTo(SHORTEST_WAIT) < 0 || patience.compareTo(LONGEST_WAIT) > 0) {
        throw new IllegalArgumentException("wait must be 1 s to 1 h, not " + patience);
      }
    }

    private static void requireNotNegative(int rate) {
      if (rate < 0) {
        throw new IllegalArgumentException("a rate is articles a second, not " + rate);
      }
    }

    private static void requireInput(boolean none) {
      if (none) {
        throw new IllegalArgumentException(
            "no inputs: name files, folders, or - for standard input");
      }
    }

    /** With the usual limits, names and batches, to the end of the inputs. */
    public static Settings of(Topics topics, List<String> inputs, Duration patience) {
      return of(topics, inputs, List.of(), FieldMapping.USUAL, patience);
    }

    /** With the usual limits and batches, to the end of the inputs. */
    public static Settings of(
        Topics topics,
        List<String> inputs,
        List<ItemSource> sources,
        FieldMapping mapping,
        Duration patience) {
      return new Settings(
          topics,
          inputs,
          sources,
          Limits.DEFAULT,
          mapping,
          Batch.DEFAULT,
          patience,
          false,
          0,
          null);
    }

    /** Whether the stage ends only when it is closed. */
    public boolean goesOn() {
      return follow || listen != null;
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
   * Reads the inputs to their end and publishes what is new; if it listens, until it is closed.
   * Once only.
   *
   * @throws UnreachableException if Kafka or a topic is not there, or goes away for too long;
   *     nothing is half published
   * @throws FencedException if another process ingests the same inputs
   * @throws IOException if it cannot listen where it is to
   */
  public IngestReport run() throws IOException {
    publishing = Thread.currentThread();
    try (kafka;
        ArticleServer listening = server) {
      if (listening != null) {
        listening.start();
        messages.accept("taking articles at " + listening.uri() + "; Ctrl-C ends it");
      }
      kafka.open();
      return publishAll();
    } catch (UnreachableException e) {
      if (stopped) {
        return report(false);
      }
      throw e;
    } finally {
      ended.countDown();
    }
  }

  /** Whether it takes articles by HTTP. */
  public boolean isListening() {
    return server != null;
  }

  /** The port it listens on, once it runs; 0 if it does not. */
  public int port() {
    return server == null ? 0 : Math.max(0, server.port());
  }

  /** Whether what comes is published. */
  public boolean isHealthy() {
    return publishing != null && ended.getCount() > 0 && !kafka.isAway();
  }

  /**
   * Ends a run that is under way: what was read and posted is committed and answered, the rest is
   * left for the next.
   */
  @Override
  public void close() {
    Thread running = publishing;
    if (server != null) {
      // It answers what is under way, so the run goes on meanwhile.
      server.close();
    }
    stopped = true;
    kafka.stopWaiting();
    if (running == null) {
      return;
    }
    if (kafka.isAway()) {
      running.interrupt();
    }
    try {
      if (!ended.await(CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
        running.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private IngestReport publishAll() {
    ArticlePublisher publisher = new ArticlePublisher(kafka, kafka.state(), settings, clock, tally);
    inputs.start(kafka.state().notes(), handover);
    try {
      boolean complete = publishWhatComes(publisher);
      publisher.commit();
      progress.tell();
      return report(complete);
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
      return report(false);
    } finally {
      inputs.close();
    }
  }

  /** Whether all inputs came to their ends. */
  private boolean publishWhatComes(ArticlePublisher publisher) throws InterruptedException {
    while (!stopped) {
      boolean last = inputs.areRead();
      long patience = publisher.isAwaited() ? LINGER_MILLISECONDS : IDLE_MILLISECONDS;
      Delivery delivery = handover.poll(patience);
      if (delivery != null) {
        publisher.publish(delivery);
      } else {
        publisher.commit();
        inputs.rethrowFault();
        if (last && server == null) {
          return true;
        }
      }
      progress.tellNowAndThen();
    }
    return false;
  }

  private IngestReport report(boolean complete) {
    return tally.report(inputs.documents(), inputs.bytes(), inputs.unknownFiles(), complete);
  }
}
