package newswire.enrich.entities;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The records read so far, on disk beside the index that is being built, with a note how far
 * reading got: what makes a build resumable. One line of JSON a record. Not thread-safe.
 */
final class RecordStore implements AutoCloseable {
  private final ObjectMapper mapper = new ObjectMapper();
  private final NamesJsonLines parser = new NamesJsonLines();
  private final Path records;
  private final Path note;
  private final FileChannel channel;
  private long linesDone;

  /**
   * Opens the store of an index file, or takes it up where it was left.
   *
   * @param fingerprint of the inputs; records of other inputs are dropped
   */
  RecordStore(Path target, String fingerprint) throws IOException {
    records = target.resolveSibling(target.getFileName() + ".records");
    note = target.resolveSibling(target.getFileName() + ".progress");
    channel =
        FileChannel.open(
            records, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    long length = 0;
    if (Files.exists(note)) {
      String[] parts = Files.readString(note).split("\n", 3);
      if (parts.length == 3 && parts[2].equals(fingerprint)) {
        linesDone = Long.parseLong(parts[0]);
        length = Long.parseLong(parts[1]);
      }
    }
    channel.truncate(length);
    channel.position(length);
  }

  /** How many lines of all inputs, one after the other, need not be read again. */
  long linesDone() {
    return linesDone;
  }

  void add(NameRecord record) throws IOException {
    ByteBuffer line = ByteBuffer.wrap((json(record) + "\n").getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  /** Notes that everything up to a line is in the store. */
  void checkpoint(long lines, String fingerprint) throws IOException {
    channel.force(false);
    Path aside = note.resolveSibling(note.getFileName() + ".part");
    Files.writeString(aside, lines + "\n" + channel.position() + "\n" + fingerprint);
    Files.move(aside, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    linesDone = lines;
  }

  void forEach(Consumer<NameRecord> consumer) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(records)) {
      lines.lines().forEach(line -> consumer.accept(read(line)));
    } catch (UncheckedIOException e) {
      throw new IOException("cannot read " + records, e);
    }
  }

  /** Removes the store: the index is written. */
  void delete() throws IOException {
    channel.close();
    Files.deleteIfExists(records);
    Files.deleteIfExists(note);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private NameRecord read(String line) {
    try {
      return java.util.Objects.requireNonNull(parser.parse(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String json(NameRecord record) throws IOException {
    ObjectNode node = mapper.createObjectNode();
    node.put("qid", "Q" + record.id());
    node.put("type", record.type().name().toLowerCase(Locale.ROOT));
    put(node, "names", record.names());
    put(node, "short", record.shortNames());
    put(node, "demonym", record.demonyms());
    node.put("country", record.country());
    node.put("description", record.description());
    node.put("population", record.population());
    node.set("sources", mapper.valueToTree(record.sources()));
    return mapper.writeValueAsString(node);
  }

  private void put(ObjectNode node, String field, Map<String, List<String>> lists) {
    if (!lists.isEmpty()) {
      node.set(field, mapper.valueToTree(lists));
    }
  }
}
