package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files and folders, and then, until it is interrupted, what is new or changed in them. A
 * file is read when nobody has written to it for a moment, and again if somebody did meanwhile. The
 * file system's events only hasten the next look; where there are none, it comes by itself. Of each
 * file it keeps some 22 bytes. One thread.
 */
final class FollowedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(FollowedFiles.class);

  /**
   * A look at many files takes long: no more than a part of the time goes to looking. To read what
   * was found may take hours, and does not count.
   */
  private static final int REST = 10;

  private final ArticleReader reader;
  private final List<String> inputs;
  private final Times times;
  private final Clock clock;
  private final LongSupplier nanos;
  private final FingerprintTable read = new FingerprintTable();
  private final MessageDigest digest = ContentHash.sha256();
  private final Set<Path> watched = new HashSet<>();
  private Map<Path, Long> unquiet = new HashMap<>();

  FollowedFiles(ArticleReader reader, List<String> inputs, Times times, Clock clock) {
    this(reader, inputs, times, clock, System::nanoTime);
  }

  /**
   * @param nanos tells how long things take
   */
  FollowedFiles(
      ArticleReader reader, List<String> inputs, Times times, Clock clock, LongSupplier nanos) {
    this.reader = reader;
    this.inputs = List.copyOf(inputs);
    this.times = times;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * How long it waits.
   *
   * @param quiet since the last write to a file
   * @param look until the next look if nothing is heard
   */
  record Times(Duration quiet, Duration look) {
    static final Times DEFAULT = new Times(Duration.ofSeconds(2), Duration.ofSeconds(10));
  }

  /** Tells {@code items} of every item, until the thread is interrupted. */
  void read(Consumer<SourceItem> items) throws InterruptedException {
    try (WatchService events = Path.of("").getFileSystem().newWatchService()) {
      while (true) {
        Duration rest = look(items, events).multipliedBy(REST);
        await(events, longer(rest, times.quiet()));
      }
    } catch (IOException | ClosedWatchServiceException e) {
      throw new IllegalStateException("cannot watch folders", e);
    }
  }

  /** Reads what is new; returns how long it took to find it. */
  private Duration look(Consumer<SourceItem> items, WatchService events) {
    Map<Path, Long> before = unquiet;
    unquiet = new HashMap<>();
    long began = nanos.getAsLong();
    Look look = new Look(items, events, before);
    ArticleFiles files = reader.files(look);
    inputs.forEach(files::find);
    return Duration.ofNanos(nanos.getAsLong() - began - look.reading);
  }

  /** Waits at least so long, and then for something to happen, or for the time of the next look. */
  private void await(WatchService events, Duration least) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(least.toNanos());
    if (unquiet.isEmpty()) {
      Duration left = longer(times.look().minus(least), Duration.ZERO);
      forget(events.poll(left.toNanos(), TimeUnit.NANOSECONDS));
    }
    for (WatchKey key = events.poll(); key != null; key = events.poll()) {
      forget(key);
    }
  }

  /** What happened is found by looking. */
  private static void forget(@Nullable WatchKey key) {
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private long fingerprint(String text) {
    long first = ByteBuffer.wrap(digest.digest(text.getBytes(UTF_8))).getLong();
    return first == FingerprintTable.ABSENT ? 1 : first;
  }

  /** Changes when the file is written to. */
  private static long signature(BasicFileAttributes attributes) {
    long time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    long signature = Long.rotateLeft(time, 17) ^ attributes.size();
    return signature == FingerprintTable.ABSENT ? 1 : signature;
  }

  /** One look at everything. */
  private final class Look implements ArticleFiles.Found {
    private final Consumer<SourceItem> items;
    private final WatchService events;
    private final Map<Path, Long> before;
    private long reading;

    Look(Consumer<SourceItem> items, WatchService events, Map<Path, Long> before) {
      this.items = items;
      this.events = events;
      this.before = before;
    }

    @Override
    public void folder(Path folder) {
      if (watched.add(folder)) {
        try {
          folder.register(events, ENTRY_CREATE, ENTRY_MODIFY);
        } catch (IOException | UnsupportedOperationException e) {
          LOG.info("no events of {}: {}", folder, e.getMessage());
        }
      }
    }

    @Override
    public void file(Path file) {
      long key = fingerprint("file:" + file);
      try {
        BasicFileAttributes attributes = attributes(file);
        long signature = signature(attributes);
        if (read.get(key) == signature) {
          return;
        }
        if (isQuiet(file, attributes, signature)) {
          long began = nanos.getAsLong();
          reader.read(file, items);
          reading += nanos.getAsLong() - began;
          // If it was written to meanwhile, it is looked at again.
          read.put(key, signature);
        } else {
          unquiet.put(file, signature);
        }
      } catch (IOException e) {
        unreadable(file.toString(), ArticleFiles.why(e));
      }
    }

    @Override
    public void unreadable(String path, String why) {
      if (isNew("unreadable:" + path, why)) {
        items.accept(ArticleReader.unreadable(path, why));
      }
    }

    @Override
    public void unknown(Path file) {
      if (isNew("unknown:" + file, "")) {
        reader.passedOver();
      }
    }

    private boolean isNew(String key, String what) {
      long now = fingerprint(what);
      return read.put(fingerprint(key), now) != now;
    }

    /** By the file's own time; or, as that clock may be another's, by what the last look saw. */
    private boolean isQuiet(Path file, BasicFileAttributes attributes, long signature) {
      long age = clock.millis() - attributes.lastModifiedTime().toMillis();
      Long last = before.get(file);
      return age >= times.quiet().toMillis() || (last != null && last == signature);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
      return Files.readAttributes(file, BasicFileAttributes.class);
    }
  }
}
