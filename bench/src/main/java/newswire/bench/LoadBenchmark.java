package newswire.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import newswire.enrich.entities.EntityEnrichment;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long a new process takes to load the taggers of all languages and the name indexes, and how
 * much heap they take.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
public class LoadBenchmark {
  private @Nullable EntityEnrichment entities;

  /** Loads all that the entities step needs. */
  @Benchmark
  public EntityEnrichment load() {
    EntityEnrichment loaded = EntityEnrichment.load(List.of());
    entities = loaded;
    return loaded;
  }

  /** Prints the heap in use, with the models and the benchmark's own few megabytes. */
  @TearDown(Level.Trial)
  public void printHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long bytes = runtime.totalMemory() - runtime.freeMemory();
    System.out.println(
        "heap in use"
            + (entities == null ? "" : " with models")
            + ": "
            + bytes / 1_000_000
            + " MB");
  }
}
