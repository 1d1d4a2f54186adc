package newswire.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * A folder of many files is ingested while ingest is killed with SIGKILL again and again. At the
 * end every file's article must be on the topic once, and a further run must publish none. Exit
 * code 0 for PASS, 1 for FAIL or INVALID.
 *
 * <p>{@code bench/folder-storm.sh} builds and runs it.
 */
public final class FolderStorm {
  private static final long LONGEST_MS = TimeUnit.MINUTES.toMillis(15);
  private static final long LOOK_MS = 5;
  private static final int FILES_A_FOLDER = 10_000;

  private final PrintStream out;
  private final Stand stand;
  private final Path input;
  private final int files;
  private final KillPlan plan;
  private final SplittableRandom pauses;
  private final StageProcess broker;
  private final StageProcess ingest;
  private final List<Kill> kills = new ArrayList<>();
  private final long began = System.nanoTime();

  private FolderStorm(PrintStream out, String... arguments) throws IOException {
    this.out = out;
    files = Integer.parseInt(IngestStand.option(arguments, "--files", "100000"));
    int planned = Integer.parseInt(IngestStand.option(arguments, "--kills", "10"));
    String drawn = Long.toString(System.nanoTime());
    long seed = Long.parseLong(IngestStand.option(arguments, "--seed", drawn));
    Path work = IngestStand.workDir(arguments);
    input = work.resolve("input");
    stand = new Stand(work, Path.of(IngestStand.option(arguments, "--jar", "")));
    plan = new KillPlan(seed, List.of(Target.INGEST), planned, files);
    pauses = new SplittableRandom(seed);
    broker = stand.broker();
    ingest = IngestStand.ingest(stand, input.toString());
    write(Path.of(IngestStand.option(arguments, "--seeds", "seeds")), seed);
    out.printf("storm over a folder, seed %d: %,d files%n", seed, files);
    out.printf("  %d kills at these points of progress: %s%n", planned, plan);
    out.printf(
        "  Java %s, %d cores; messages of all processes in %s%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), work);
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    IngestStand.requireKnown(
        arguments, "--jar", "--seeds", "--files", "--kills", "--seed", "--work-dir");
    System.exit(new FolderStorm(out, arguments).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    try {
      broker.start();
      stand.createTopics();
      try (TopicWatch watch =
          new TopicWatch(stand.bootstrapServers(), Stand.TOPICS, stand.partitions())) {
        watch.start();
        rage(watch);
        long end = now();
        out.printf(
            "all read after %.1f s, largest resident set %,d MB%n",
            end / 1000.0, ingest.peakMegabytes());
        runOnce();
        out.printf(
            "a further run: %.1f s, largest resident set %,d MB%n",
            (now() - end) / 1000.0, ingest.peakMegabytes());
      }
      return report();
    } finally {
      ingest.stop();
      broker.stop();
    }
  }

  private void rage(TopicWatch watch) throws IOException, InterruptedException {
    ingest.start();
    int doneAtStart = 0;
    while (ingest.isAlive() || ingest.endedTooEarly()) {
      if (now() > LONGEST_MS) {
        throw new IllegalStateException("not done: " + watch.progress(), watch.lastFailure());
      }
      ingest.peakMegabytes();
      int done = watch.progress().articles();
      int open = watch.progress().openArticles();
      boolean worked = done + open > doneAtStart;
      if (worked && plan.isDue(Target.INGEST, done + open) && ingest.kill()) {
        plan.done(Target.INGEST);
        Kill kill =
            new Kill(Target.INGEST, now(), done, done + open - doneAtStart, open, files - done);
        kills.add(kill);
        out.println("  " + kill);
        TimeUnit.MILLISECONDS.sleep(pauses.nextInt(300, 1_500));
        doneAtStart = watch.progress().articles();
        ingest.start();
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
  }

  private void runOnce() throws IOException, InterruptedException {
    ingest.start();
    while (ingest.isAlive()) {
      ingest.peakMegabytes();
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
    ingest.endedTooEarly();
  }

  private boolean report() throws IOException {
    List<String> faults = IngestStand.faults(stand, files);
    List<String> doubts = new ArrayList<>();
    if (plan.left() > 0) {
      doubts.add(plan.left() + " kills did not come about");
    }
    kills.stream().filter(kill -> !kill.hitWork()).forEach(kill -> doubts.add("missed: " + kill));
    faults.forEach(fault -> out.println("  fault: " + fault));
    doubts.forEach(doubt -> out.println("  doubt: " + doubt));
    String word = faults.isEmpty() ? doubts.isEmpty() ? "PASS" : "INVALID" : "FAIL";
    out.printf(
        "%s: each of %,d files once on %s, %d kills%n",
        word, files, Stand.TOPICS.articles(), kills.size());
    return word.equals("PASS");
  }

  private void write(Path seeds, long seed) throws IOException {
    List<JsonNode> models = Corpus.models(seeds);
    Random random = new Random(seed);
    for (int n = 0; n < files; n++) {
      Path folder = input.resolve("part-%03d".formatted(n / FILES_A_FOLDER));
      if (n % FILES_A_FOLDER == 0) {
        Files.createDirectories(folder);
      }
      Files.writeString(
          folder.resolve("article-%06d.json".formatted(n)),
          Corpus.article(models, random, n).toString());
    }
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
