package newswire.bench.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One run of a whole pipeline over one corpus, with kills or, if the plan has none, without. Starts
 * what was killed again after a moment, as an orchestrator does, until everything has arrived.
 */
final class Storm {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final long LOOK_MS = 10;
  private static final int SHORTEST_PAUSE_MS = 300;
  private static final int LONGEST_PAUSE_MS = 1_500;

  private final Consumer<String> log;
  private final Stand stand;
  private final Corpus corpus;
  private final KillPlan plan;
  private final SplittableRandom pauses;
  private final JsonLinesFolder published;
  private final Life ingest;
  private final Life enrich;
  private final Life sink;
  private final Life broker;
  private final List<Kill> kills = new ArrayList<>();
  private final long began = System.nanoTime();

  /**
   * @param log told of each kill when it is certain what it hit
   */
  Storm(Stand stand, Corpus corpus, KillPlan plan, long seed, Consumer<String> log) {
    this.log = log;
    this.stand = stand;
    this.corpus = corpus;
    this.plan = plan;
    this.pauses = new SplittableRandom(seed);
    this.published = new JsonLinesFolder(stand.jsonl());
    this.ingest = new Life(stand.ingest(corpus));
    this.enrich = new Life(stand.enrich());
    this.sink = new Life(stand.sink());
    this.broker = new Life(stand.broker());
  }

  /**
   * What came of a run.
   *
   * @param seen what the reader that watched all along has seen
   * @param missed kills of the plan for which no moment came
   * @param ownExits lives that ended by themselves before their work was done
   */
  record Result(
      Map<String, Outcome> outcomes,
      Progress seen,
      List<Kill> kills,
      int missed,
      int ownExits,
      long milliseconds) {}

  /** Runs until everything has arrived everywhere. Once only. */
  Result run() throws IOException, InterruptedException {
    try {
      begin(broker, Progress.NONE);
      stand.createTopics();
      try (TopicWatch watch =
          new TopicWatch(stand.bootstrapServers(), Stand.TOPICS, stand.partitions())) {
        watch.start();
        rage(watch);
        long took = now();
        enrich.process().stop();
        sink.process().stop();
        Map<String, Outcome> outcomes = Results.of(stand);
        return new Result(outcomes, watch.progress(), kills, plan.left(), ownExits(), took);
      }
    } finally {
      stopAll();
    }
  }

  private void rage(TopicWatch watch) throws IOException, InterruptedException {
    while (!isComplete(watch.progress())) {
      if (now() > LONGEST.toMillis()) {
        throw new IllegalStateException(
            "not everything arrived in %d min: %s, %d lines in files"
                .formatted(LONGEST.toMinutes(), watch.progress(), published.count()),
            watch.lastFailure());
      }
      for (Life life : lives()) {
        tend(life, watch.progress());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
  }

  private void tend(Life life, Progress progress) throws IOException, InterruptedException {
    if (life.isDead(now(), this::pause)) {
      begin(life, progress);
      return;
    }
    Position position = position(life.target(), progress);
    boolean due = plan.isDue(life.target(), position.done() + position.open());
    if (due && life.hasWorked(position) && position.done() < corpus.articles()) {
      if (life.kill(now(), this::pause, position, corpus.articles())) {
        plan.done(life.target());
      }
    }
  }

  private void begin(Life life, Progress progress) throws IOException {
    Kill ended = life.begin(position(life.target(), progress).done(), corpus.articles());
    if (ended != null) {
      kills.add(ended);
      log.accept(ended.toString());
    }
  }

  private Position position(Target target, Progress progress) throws IOException {
    return switch (target) {
      case INGEST -> new Position(progress.articles(), progress.openArticles());
      case ENRICH -> new Position(progress.enriched(), progress.openEnriched());
      case SINK -> new Position(published.count(), 0);
      // The broker's work is everybody's; the middle of the path stands for it.
      case BROKER ->
          new Position(progress.enriched(), progress.openArticles() + progress.openEnriched());
    };
  }

  private boolean isComplete(Progress progress) throws IOException {
    return ingest.process().isFinished()
        && progress.enriched() >= corpus.articles()
        && progress.deadLetters() >= corpus.brokenLines()
        && published.count() >= corpus.articles()
        && Results.sqliteRows(stand) >= corpus.articles()
        && lives().stream()
            .map(Life::process)
            .allMatch(process -> process.isAlive() || process.isFinished());
  }

  /** The broker last: when they are stopped, the others have something to tell it. */
  private List<Life> lives() {
    return List.of(ingest, enrich, sink, broker);
  }

  private int ownExits() {
    return lives().stream().mapToInt(life -> life.process().ownExits()).sum();
  }

  private void stopAll() throws InterruptedException {
    for (Life life : lives()) {
      life.process().stop();
    }
  }

  private long pause() {
    return pauses.nextInt(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS);
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
