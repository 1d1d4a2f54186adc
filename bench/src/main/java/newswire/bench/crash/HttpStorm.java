package newswire.bench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Clients post articles to {@code newswire ingest --listen} while its broker, and it itself, are
 * killed with SIGKILL and started again. At the end every article, all of which were acknowledged,
 * must be on the topic once. Exit code 0 for PASS, 1 for FAIL or INVALID.
 *
 * <p>{@code bench/http-storm.sh} builds and runs it.
 */
public final class HttpStorm {
  private static final long LONGEST_MS = TimeUnit.MINUTES.toMillis(15);
  private static final long LOOK_MS = 5;

  private final PrintStream out;
  private final Stand stand;
  private final int articles;
  private final KillPlan plan;
  private final SplittableRandom pauses;
  private final StageProcess broker;
  private final StageProcess ingest;
  private final HttpLoad load;
  private final long began = System.nanoTime();
  private final List<String> doubts = new ArrayList<>();
  private int kills;

  private HttpStorm(PrintStream out, String... arguments) throws IOException {
    this.out = out;
    articles = Integer.parseInt(IngestStand.option(arguments, "--articles", "50000"));
    int planned = Integer.parseInt(IngestStand.option(arguments, "--kills", "5"));
    int clients = Integer.parseInt(IngestStand.option(arguments, "--clients", "64"));
    String drawn = Long.toString(System.nanoTime());
    long seed = Long.parseLong(IngestStand.option(arguments, "--seed", drawn));
    List<Target> targets =
        Arrays.stream(IngestStand.option(arguments, "--targets", "broker").split(","))
            .map(name -> Target.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList();
    Path work = IngestStand.workDir(arguments);
    stand = new Stand(work, Path.of(IngestStand.option(arguments, "--jar", "")));
    plan = new KillPlan(seed, targets, planned, articles);
    pauses = new SplittableRandom(seed);
    String address = "127.0.0.1:" + freePort();
    broker = stand.broker();
    ingest = IngestStand.ingest(stand, "--listen", address);
    URI uri = URI.create("http://" + address + "/articles");
    Path seeds = Path.of(IngestStand.option(arguments, "--seeds", "seeds"));
    load = new HttpLoad(uri, articles, seeds, seed, clients);
    out.printf(
        "storm over HTTP, seed %d: %,d posts of one article, %d clients%n",
        seed, articles, clients);
    out.printf("  %d kills when so many are acknowledged: %s%n", planned, plan);
    out.printf(
        "  Java %s, %d cores; messages of all processes in %s%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), work);
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    IngestStand.requireKnown(
        arguments,
        "--jar",
        "--seeds",
        "--articles",
        "--kills",
        "--clients",
        "--targets",
        "--seed",
        "--work-dir");
    System.exit(new HttpStorm(out, arguments).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    try {
      broker.start();
      stand.createTopics();
      ingest.start();
      load.start();
      long start = now();
      while (load.acknowledged() < articles) {
        if (now() > LONGEST_MS) {
          throw new IllegalStateException(
              "only %d were acknowledged".formatted(load.acknowledged()));
        }
        killIfDue(Target.BROKER, broker);
        killIfDue(Target.INGEST, ingest);
        TimeUnit.MILLISECONDS.sleep(LOOK_MS);
      }
      double seconds = (now() - start) / 1000.0;
      out.printf(
          "all %,d acknowledged after %.1f s, %,.0f a second; answers: %s%n",
          articles, seconds, articles / seconds, load.answers());
      ingest.stop();
      return report();
    } finally {
      ingest.stop();
      broker.stop();
    }
  }

  private boolean report() throws IOException {
    List<String> faults = IngestStand.faults(stand, articles);
    if (plan.left() > 0) {
      doubts.add(plan.left() + " kills did not come about");
    }
    faults.forEach(fault -> out.println("  fault: " + fault));
    doubts.forEach(doubt -> out.println("  doubt: " + doubt));
    String word = faults.isEmpty() ? doubts.isEmpty() ? "PASS" : "INVALID" : "FAIL";
    out.printf(
        "%s: %,d acknowledged, each once on %s, %d kills%n",
        word, articles, Stand.TOPICS.articles(), kills);
    return word.equals("PASS");
  }

  private void killIfDue(Target target, StageProcess process)
      throws IOException, InterruptedException {
    int done = load.acknowledged();
    if (!plan.isDue(target, done)) {
      return;
    }
    int underWay = load.underWay();
    if (underWay == 0 || !process.kill()) {
      return;
    }
    plan.done(target);
    kills++;
    out.printf(
        "  %6.1f s  %-7s acknowledged %,7d  sent and not answered %,4d  left %,7d%n",
        now() / 1000.0, target, done, underWay, articles - done);
    TimeUnit.MILLISECONDS.sleep(pauses.nextInt(300, 1_500));
    process.start();
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
