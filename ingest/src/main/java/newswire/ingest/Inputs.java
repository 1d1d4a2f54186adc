package newswire.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import newswire.ingest.FollowedFiles.Times;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Reads all inputs of a run, each in a thread of its own, and hands on what they hold. Started
 * once; the counts may be looked at by any thread.
 */
final class Inputs implements AutoCloseable {
  private final IngestStage.Settings settings;
  private final ArticleReader reader;
  private final Clock clock;
  private final RateLimit rate;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

  Inputs(IngestStage.Settings settings, ArticleReader reader, Clock clock) {
    this.settings = settings;
    this.reader = reader;
    this.clock = clock;
    this.rate = new RateLimit(settings.rate());
  }

  /** Begins to read. */
  void start(ItemSource.Notes notes, Handover<Delivery> handover) {
    Consumer<SourceItem> items = item -> deliver(item, handover);
    // Standard input has an end, and may let others wait for it.
    Map<Boolean, List<String>> followed =
        settings.inputs().stream()
            .collect(
                Collectors.partitioningBy(
                    input -> settings.follow() && !input.equals(ArticleReader.STANDARD_INPUT)));
    List<String> once = followed.getOrDefault(false, List.of());
    if (!once.isEmpty()) {
      add(() -> reader.read(once, items));
    }
    List<String> watched = followed.getOrDefault(true, List.of());
    if (!watched.isEmpty()) {
      FollowedFiles files = new FollowedFiles(reader, watched, Times.DEFAULT, clock);
      add(() -> files.read(items));
    }
    for (ItemSource source : settings.sources()) {
      add(() -> source.read(notes, items));
    }
    open.set(threads.size());
    threads.forEach(Thread::start);
  }

  /** Whether all have come to their ends. */
  boolean areRead() {
    return open.get() == 0;
  }

  /** Throws what made one of them end, if anything did. */
  void rethrowFault() {
    Throwable thrown = fault.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException runtime) {
      throw runtime;
    }
  }

  /** Files and documents opened so far. */
  long documents() {
    return reader.files() + settings.sources().stream().mapToLong(ItemSource::documents).sum();
  }

  /** Bytes read so far. */
  long bytes() {
    return reader.bytes() + settings.sources().stream().mapToLong(ItemSource::bytes).sum();
  }

  /** Files passed over because their format is not known. */
  long unknownFiles() {
    return reader.unknownFiles();
  }

  /** Reads no further. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }

  private interface Input {
    void read() throws InterruptedException;
  }

  private void add(Input input) {
    Thread thread = new Thread(() -> read(input), "newswire-ingest-reader");
    thread.setDaemon(true);
    threads.add(thread);
  }

  private void read(Input input) {
    try {
      input.read();
    } catch (InterruptedException | InterruptException e) {
      // The run has ended and waits for nothing.
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fault.compareAndSet(null, e);
    } finally {
      open.decrementAndGet();
    }
  }

  private void deliver(SourceItem item, Handover<Delivery> handover) {
    Delivery delivery = Delivery.of(item);
    try {
      rate.await();
      handover.put(delivery, delivery.bytes());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
