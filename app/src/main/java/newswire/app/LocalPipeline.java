package newswire.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.enrich.EnrichStage;
import newswire.enrich.EnrichmentChain;
import newswire.ingest.FieldMapping;
import newswire.ingest.IngestReport;
import newswire.ingest.IngestStage;
import newswire.ingest.IngestStage.Batch;
import newswire.ingest.InputSize;
import newswire.ingest.ItemSource;
import newswire.ingest.Limits;
import newswire.sink.Destination;
import newswire.sink.SinkStage;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole of newswire in one process: embedded broker, topics, sinks, enrich and ingest, started
 * in this order and closed in reverse. Runs once; any thread may close it.
 */
final class LocalPipeline implements AutoCloseable {
  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Logger LOG = LoggerFactory.getLogger(LocalPipeline.class);

  private final Settings settings;
  private final Terminal terminal;
  private final Topics topics = new Topics(Topics.DEFAULT_PREFIX);
  private final Deque<Runnable> opened = new ArrayDeque<>();
  private final Map<Destination, SinkStage> sinks = new LinkedHashMap<>();
  private final CompletableFuture<Void> failed = new CompletableFuture<>();
  private String bootstrapServers = "";
  private volatile @Nullable IngestStage reading;
  private volatile boolean stopping;

  LocalPipeline(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  /** Publishes the input, waits until all of it is in every destination, and says what was done. */
  RunReport run() throws Exception {
    // Models load while the broker starts.
    FutureTask<EnrichmentChain> chain = new FutureTask<>(settings.enrichment());
    new Thread(chain, "newswire-models").start();
    terminal.progress("starting Kafka in " + settings.dataDir());
    KafkaConnection connection = startBroker();
    Cluster cluster = open(new Cluster(connection, WAIT, terminal::message), Cluster::close);
    cluster.createTopics(topics, settings.partitions(), Optional.empty());
    TopicReader reader = open(new TopicReader(connection, WAIT), TopicReader::close);
    Map<TopicPartition, Long> enrichedBefore = reader.ends(topics.enriched());
    Map<TopicPartition, Long> deadBefore = reader.ends(topics.deadLetters());

    startSinks(connection);
    startEnrich(connection, cluster, chain.get());
    IngestReport ingest = ingest(connection);
    drain(cluster, reader);

    RunTally tally = new RunTally(ingest, enrichedBefore);
    reader.readAll(topics.enriched(), tally::addEnriched);
    reader.read(deadBefore, reader.ends(topics.deadLetters()), record -> tally.addDeadLetter());
    return tally.report(sinceProcessStart(), names(settings.destinations()));
  }

  /** Ends reading: {@link #run} brings what was read to its destinations and returns. */
  void stopReading() {
    stopping = true;
    IngestStage stage = reading;
    if (stage != null) {
      stage.close();
    }
  }

  /** Where the embedded broker is, once it runs. */
  String bootstrapServers() {
    return bootstrapServers;
  }

  /** Completed when the pipeline has been closed, exceptionally when a part has given up. */
  CompletableFuture<Void> failed() {
    return failed;
  }

  @Override
  public synchronized void close() {
    while (!opened.isEmpty()) {
      closeOne(opened.pop());
    }
    failed.complete(null);
  }

  private static void closeOne(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      // The others have to be closed all the same.
      LOG.error("a part did not close", e);
    }
  }

  private KafkaConnection startBroker() throws IOException {
    makeDataDir();
    EmbeddedKafka broker =
        open(
            EmbeddedKafka.start(RunCommand.brokerFolder(settings.dataDir()), settings.brokerPort()),
            EmbeddedKafka::close);
    bootstrapServers = broker.bootstrapServers();
    return broker.connection();
  }

  private void makeDataDir() throws IOException {
    try {
      Files.createDirectories(settings.dataDir());
    } catch (IOException e) {
      throw new IOException("cannot make the data folder " + settings.dataDir() + ": " + e, e);
    }
  }

  private void startSinks(KafkaConnection connection) {
    for (Destination destination : settings.destinations()) {
      SinkStage.Settings sinkSettings =
          new SinkStage.Settings(connection, topics, destination, WAIT);
      sinks.put(destination, new SinkStage(sinkSettings, terminal::message));
    }
    for (SinkStage sink : open(List.copyOf(sinks.values()), LocalPipeline::closeAll)) {
      sink.start();
      var unused = sink.ended().whenComplete(this::onEnd);
    }
  }

  /** Side by side: each waits for the broker to answer its last request. */
  private static void closeAll(List<SinkStage> sinks) {
    sinks.forEach(SinkStage::stop);
    sinks.forEach(SinkStage::close);
  }

  private void startEnrich(KafkaConnection connection, Cluster cluster, EnrichmentChain chain)
      throws IOException {
    Path stateDir = Files.createDirectories(settings.dataDir().resolve("streams"));
    EnrichStage.Settings enrichSettings =
        EnrichStage.Settings.defaults(stateDir).withThreads(settings.threads());
    EnrichStage enrich =
        open(new EnrichStage(connection, topics, chain, enrichSettings), EnrichStage::close);
    var unused = enrich.ended().whenComplete(this::onEnd);
    enrich.start(cluster, topics);
  }

  private IngestReport ingest(KafkaConnection connection) throws IOException {
    InputSize size = InputSize.of(settings.follow() ? List.of() : settings.inputs());
    IngestStage stage =
        open(
            new IngestStage(
                connection,
                ingestSettings(),
                Clock.systemUTC(),
                System.in,
                new ProgressLine(terminal, size::bytes, System::nanoTime),
                terminal::message),
            IngestStage::close);
    reading = stage;
    if (stopping) {
      stage.close();
    }
    // Nothing is to be read that goes nowhere.
    var unused = failed.whenCompleteAsync((nothing, cause) -> stopReading());
    if (settings.follow()) {
      terminal.message("following, with Kafka at " + bootstrapServers + "; Ctrl-C ends it");
    }
    return stage.run();
  }

  private IngestStage.Settings ingestSettings() {
    return new IngestStage.Settings(
        topics,
        settings.inputs(),
        settings.sources(),
        Limits.DEFAULT,
        settings.mapping(),
        Batch.DEFAULT,
        WAIT,
        settings.follow(),
        0,
        null);
  }

  /** Waits until every article is enriched, and then until every destination has what came out. */
  private void drain(Cluster cluster, TopicReader reader)
      throws ExecutionException, InterruptedException {
    DrainedEnrichment enrichment = new DrainedEnrichment(cluster.admin(), topics);
    awaitSettled(enrichment, reader, topics.articles());
    Map<TopicPartition, Long> articles = reader.ends(topics.articles());
    for (long left = enrichment.remaining(articles);
        left > 0;
        left = enrichment.remaining(articles)) {
      pause("enriching, " + left + " to go");
    }
    awaitSettled(enrichment, reader, topics.enriched());
    awaitSettled(enrichment, reader, topics.deadLetters());
    Map<TopicPartition, Long> enriched = reader.ends(topics.enriched());
    for (Map.Entry<Destination, SinkStage> sink : sinks.entrySet()) {
      while (!hasReached(sink.getValue().positions(), enriched)) {
        pause("writing to " + sink.getKey());
      }
    }
    terminal.endProgress();
  }

  private void awaitSettled(DrainedEnrichment enrichment, TopicReader reader, String topic)
      throws ExecutionException, InterruptedException {
    Set<TopicPartition> partitions = reader.ends(topic).keySet();
    while (!enrichment.isSettled(partitions)) {
      pause("waiting for what a run that was killed left open on " + topic);
    }
  }

  private static boolean hasReached(
      Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private void pause(String progress) throws ExecutionException, InterruptedException {
    terminal.progress(progress);
    if (failed.isDone()) {
      failed.get();
      throw new InterruptedException("stopped before all was done");
    }
    Thread.sleep(POLL.toMillis());
  }

  private void onEnd(Void nothing, Throwable cause) {
    if (cause != null) {
      failed.completeExceptionally(cause);
    }
  }

  private synchronized <T> T open(T part, Consumer<T> close) {
    opened.push(() -> close.accept(part));
    return part;
  }

  private static List<String> names(List<Destination> destinations) {
    return destinations.stream().map(Destination::name).toList();
  }

  private static Duration sinceProcessStart() {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    return Duration.ofMillis(Clock.systemUTC().millis() - started);
  }

  /**
   * What to run.
   *
   * @param brokerPort 0 for any free one
   * @param inputs files, folders, or {@code -}
   * @param sources what is read besides
   * @param mapping which fields of JSON objects and which columns of tables say what
   * @param follow whether the inputs are watched until {@link #stopReading}
   * @param destinations where the results go; at least one
   * @param enrichment loads the steps
   */
  record Settings(
      Path dataDir,
      int brokerPort,
      List<String> inputs,
      List<ItemSource> sources,
      FieldMapping mapping,
      boolean follow,
      List<Destination> destinations,
      int threads,
      int partitions,
      Callable<EnrichmentChain> enrichment) {}
}
