package newswire.bench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswire.contract.Topics;

/**
 * Kills the broker and the stages with SIGKILL at random, again and again, while articles pass
 * through them, and checks that nothing is lost, nothing is there twice, and everything equals what
 * a quiet run leaves. Prints a report; exit code 0 for PASS, 1 for FAIL or INVALID, 2 for usage.
 *
 * <p>{@code bench/chaos.sh} builds and runs it.
 */
public final class CrashStorm {
  private static final int DEFAULT_ARTICLES = 20_000;
  private static final int DEFAULT_KILLS = 20;
  private static final String DEFAULT_TARGETS = "ingest,enrich,sink,broker";
  private static final Set<String> OPTIONS =
      Set.of("--articles", "--kills", "--targets", "--seed", "--jar", "--seeds", "--work-dir");

  private final PrintStream out;

  private CrashStorm(PrintStream out) {
    this.out = out;
  }

  /** Runs a quiet run, a storm, and prints the comparison. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, String> options = options(arguments);
    if (!OPTIONS.containsAll(options.keySet()) || !options.containsKey("--jar")) {
      options.keySet().stream()
          .filter(name -> !OPTIONS.contains(name))
          .forEach(name -> out.println("not known: " + name));
      out.println(
          "usage: CrashStorm --jar FILE [--articles N] [--kills N] [--targets NAME,...] [--seed N] [--seeds DIR]"
              + " [--work-dir DIR]");
      System.exit(2);
    }
    System.exit(new CrashStorm(out).run(options) ? 0 : 1);
  }

  private boolean run(Map<String, String> options) throws IOException, InterruptedException {
    int articles = number(options, "--articles", DEFAULT_ARTICLES);
    int kills = number(options, "--kills", DEFAULT_KILLS);
    long seed = Long.parseLong(options.getOrDefault("--seed", Long.toString(System.nanoTime())));
    Path jar = Path.of(options.getOrDefault("--jar", ""));
    Path work =
        options.containsKey("--work-dir")
            ? Path.of(options.get("--work-dir"))
            : Files.createTempDirectory("newswire-storm");
    Corpus corpus =
        Corpus.write(
            work.resolve("input"),
            Path.of(options.getOrDefault("--seeds", "seeds")),
            seed,
            articles);
    KillPlan plan = new KillPlan(seed, targets(options), kills, articles);
    out.printf("crash storm, seed %d%n", seed);
    out.printf(
        "  %,d articles, %,d broken lines, %d kills%n", articles, corpus.brokenLines(), kills);
    out.printf("  kills at these points of each one's progress: %s%n", plan);
    out.printf(
        "  Java %s, %s %s, %d cores; messages of all processes in %s%n%n",
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.getRuntime().availableProcessors(),
        work);

    KillPlan none = new KillPlan(seed, List.of(), 0, articles);
    Storm.Result quiet =
        new Storm(new Stand(work.resolve("quiet"), jar), corpus, none, seed, this::tell).run();
    out.printf("quiet run: %.1f s%n", quiet.milliseconds() / 1000.0);
    out.println(Outcome.table(quiet.outcomes()));
    Storm.Result storm =
        new Storm(new Stand(work.resolve("storm"), jar), corpus, plan, seed, this::tell).run();
    out.printf("storm: %.1f s%n", storm.milliseconds() / 1000.0);
    out.println(Outcome.table(storm.outcomes()));
    return report(Verdict.of(corpus, kills, quiet, storm), storm);
  }

  private boolean report(Verdict verdict, Storm.Result storm) {
    Topics topics = Stand.TOPICS;
    out.printf(
        "seen while it raged, committed: %,d of %s, %,d of %s, %,d of %s%n",
        storm.seen().articles(),
        topics.articles(),
        storm.seen().enriched(),
        topics.enriched(),
        storm.seen().deadLetters(),
        topics.deadLetters());
    out.printf("lives that ended by themselves before their work was done: %d%n", storm.ownExits());
    verdict.faults().forEach(fault -> out.println("  fault: " + fault));
    verdict.doubts().forEach(doubt -> out.println("  doubt: " + doubt));
    out.println(verdict.word());
    return verdict.word().equals("PASS");
  }

  private void tell(String line) {
    out.println("  " + line);
  }

  private static List<Target> targets(Map<String, String> options) {
    return Stream.of(options.getOrDefault("--targets", DEFAULT_TARGETS).split(","))
        .map(name -> Target.valueOf(name.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static int number(Map<String, String> options, String name, int otherwise) {
    return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
  }

  private static Map<String, String> options(String... arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    if (arguments.length % 2 != 0) {
      options.put(arguments[arguments.length - 1] + " without a value", "");
    }
    return options;
  }
}
