package newswire.sink;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * A folder of JSON lines: one file for each batch, named by its offsets ({@link RangeName}), never
 * changed once it is there. The line is the record's value, byte for byte. What is published is
 * also the position: the next start goes on after the highest file of each partition, so keep that
 * one. Tombstones are ignored: files are a log of what was said, not of what holds.
 *
 * <p>Instances of one group may share a folder; a lock keeps each partition to one writer.
 */
final class JsonlSink implements Sink {
  private final Path folder;
  private final Disk disk;
  private final Map<TopicPartition, Holding> held = new HashMap<>();

  private JsonlSink(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** Opens a folder, made if it is not there. */
  static Destination.Opened open(Path folder, String name, Origin origin, Disk disk) {
    try {
      Files.createDirectories(folder);
      FolderLabel label = FolderLabel.claim(folder, name, origin, disk);
      return new Destination.Opened(label.id(), new JsonlSink(folder, disk));
    } catch (FileAlreadyExistsException | NotDirectoryException e) {
      throw new SinkException(name + " is not a folder", e);
    } catch (IOException e) {
      throw failed("cannot use " + name, e);
    }
  }

  @Override
  public Map<TopicPartition, Long> acquire(Set<TopicPartition> partitions) {
    try {
      for (TopicPartition partition : partitions) {
        hold(partition);
      }
      Map<TopicPartition, RangeName> highest = published(partitions);
      Map<TopicPartition, Long> positions = new HashMap<>();
      for (TopicPartition partition : partitions) {
        RangeName last = highest.get(partition);
        long next = last == null ? 0 : last.last() + 1;
        holding(partition).next = next;
        positions.put(partition, next);
      }
      return positions;
    } catch (IOException e) {
      throw failed("cannot read " + folder, e);
    }
  }

  @Override
  public void write(Batch batch) {
    Holding holding = holding(batch.partition());
    if (batch.first() < holding.next) {
      throw new SinkException(
          "%s holds %s up to offset %d already; refusing to write from %d on again"
              .formatted(folder, batch.partition(), holding.next - 1, batch.first()));
    }
    RangeName name = RangeName.of(batch);
    Path temporary = folder.resolve(name.temporaryName());
    try {
      disk.write(temporary, batch.changes());
      disk.publish(temporary, folder.resolve(name.fileName()));
      disk.syncDirectory(folder);
      holding.next = batch.next();
    } catch (IOException e) {
      discard(temporary, e);
      throw failed("cannot write to " + folder, e);
    }
  }

  @Override
  public void release(Set<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      Holding holding = held.remove(partition);
      if (holding != null) {
        unlock(holding);
      }
    }
  }

  @Override
  public void close() {
    release(Set.copyOf(held.keySet()));
  }

  private void hold(TopicPartition partition) throws IOException {
    if (held.containsKey(partition)) {
      return;
    }
    Path lock = folder.resolve('.' + partition.topic() + "-p" + partition.partition() + ".lock");
    FileClaim claim =
        FileClaim.of(lock)
            .orElseThrow(
                () ->
                    new SinkException.Unavailable(
                        "another process writes " + partition + " to this folder", false, null));
    held.put(partition, new Holding(claim));
    removeTemporary(partition);
  }

  // Under the lock nobody is writing them, so their writer is dead.
  private void removeTemporary(TopicPartition partition) throws IOException {
    String glob = RangeName.temporaryPrefix(partition) + "*.tmp";
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Map<TopicPartition, RangeName> published(Set<TopicPartition> partitions)
      throws IOException {
    Map<TopicPartition, NavigableMap<Long, RangeName>> ranges = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jsonl")) {
      for (Path file : files) {
        RangeName.parse(file.getFileName().toString())
            .filter(range -> partitions.contains(range.partition()))
            .ifPresent(range -> add(ranges, range));
      }
    }
    Map<TopicPartition, RangeName> highest = new HashMap<>();
    ranges.forEach((partition, sorted) -> highest.put(partition, sorted.lastEntry().getValue()));
    return highest;
  }

  private void add(Map<TopicPartition, NavigableMap<Long, RangeName>> ranges, RangeName range) {
    NavigableMap<Long, RangeName> sorted =
        ranges.computeIfAbsent(range.partition(), partition -> new TreeMap<>());
    Map.Entry<Long, RangeName> below = sorted.floorEntry(range.last());
    if (below != null && below.getValue().last() >= range.first()) {
      throw new SinkException(
          "%s: files %s and %s overlap; remove the wrong one"
              .formatted(folder, below.getValue().fileName(), range.fileName()));
    }
    sorted.put(range.first(), range);
  }

  private Holding holding(TopicPartition partition) {
    Holding holding = held.get(partition);
    if (holding == null) {
      throw new IllegalStateException(partition + " is not held");
    }
    return holding;
  }

  private static void discard(Path temporary, IOException reason) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static void unlock(Holding holding) {
    try {
      holding.claim.close();
    } catch (IOException e) {
      throw failed("cannot give a lock back", e);
    }
  }

  private static SinkException failed(String what, IOException e) {
    String why = e instanceof AccessDeniedException ? "permission denied: " : "";
    return new SinkException(what + ": " + why + e.getMessage(), e);
  }

  /** A partition that this sink alone may write. */
  private static final class Holding {
    private final FileClaim claim;
    private long next;

    private Holding(FileClaim claim) {
      this.claim = claim;
    }
  }
}
