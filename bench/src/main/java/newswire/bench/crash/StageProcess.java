package newswire.bench.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One command as a process that is started again and again. Not thread-safe. */
final class StageProcess {
  private static final long STOP_SECONDS = 40;

  private final Target target;
  private final List<String> command;
  private final Path log;
  private final Set<Integer> finalCodes;
  private @Nullable Process process;
  private boolean finished;
  private int ownExits;
  private long peak;

  /**
   * @param finalCodes exit codes that mean that there is nothing left to do
   */
  StageProcess(Target target, List<String> command, Path log, Set<Integer> finalCodes) {
    this.target = target;
    this.command = List.copyOf(command);
    this.log = log;
    this.finalCodes = Set.copyOf(finalCodes);
  }

  Target target() {
    return target;
  }

  void start() throws IOException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /**
   * The most memory that its lives so far were seen to take, in megabytes; asked while it lives. 0
   * where the system does not tell.
   */
  long peakMegabytes() throws IOException {
    Process living = process;
    if (living != null && living.isAlive()) {
      Path status = Path.of("/proc", Long.toString(living.pid()), "status");
      try (Stream<String> lines = Files.lines(status)) {
        lines
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("\\D", ""))
            .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1_000)
            .forEach(megabytes -> peak = Math.max(peak, megabytes));
      } catch (NoSuchFileException | UncheckedIOException e) {
        // It has just ended.
        return peak;
      }
    }
    return peak;
  }

  /** Whether it ended by itself because its work was done. */
  boolean isFinished() {
    return finished;
  }

  /** How often it ended by itself before its work was done. */
  int ownExits() {
    return ownExits;
  }

  /** Takes note of an end that nobody asked for; true if it has to be started again. */
  boolean endedTooEarly() {
    if (finished || process == null || process.isAlive()) {
      return false;
    }
    finished = finalCodes.contains(process.exitValue());
    process = null;
    ownExits += finished ? 0 : 1;
    return !finished;
  }

  /** SIGKILL: no shutdown hook runs, nothing is flushed. Returns false if it was dead already. */
  boolean kill() throws InterruptedException {
    Process victim = process;
    process = null;
    if (victim == null || !victim.isAlive()) {
      return false;
    }
    victim.destroyForcibly().waitFor();
    // 128 + 9: it did not end by itself in the last moment.
    return victim.exitValue() == 137;
  }

  /** SIGTERM, and the time to close properly. */
  void stop() throws InterruptedException {
    Process stopping = process;
    process = null;
    if (stopping != null && stopping.isAlive()) {
      stopping.destroy();
      if (!stopping.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        stopping.destroyForcibly().waitFor();
        throw new IllegalStateException(target + " did not stop in " + STOP_SECONDS + " s");
      }
    }
  }

  /** The command line of one {@code newswire} command. */
  static List<String> newswire(Path jar, List<String> javaOptions, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    return command;
  }
}
