package newswire.enrich.entities;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name indexes that are searched together, the main one first. Immutable and thread-safe.
 *
 * @param all at least one; the first also says which words are ordinary and which are given names
 * @param shipped how many of them, the first ones, come with newswire
 */
public record NameIndexes(List<NameIndex> all, int shipped) {
  private static final List<String> SHIPPED = List.of("names.nwn", "places-odbl.nwn");

  public NameIndexes {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("at least one name index is needed");
    }
  }

  /** Indexes that somebody brings: what they name is taken to be meant. */
  public NameIndexes(List<NameIndex> all) {
    this(all, 0);
  }

  /**
   * The indexes that come with newswire and others beside them.
   *
   * @throws IOException if a file cannot be read or is no name index
   */
  public static NameIndexes load(List<Path> others) throws IOException {
    List<NameIndex> indexes = new ArrayList<>();
    for (String name : SHIPPED) {
      try (@Nullable InputStream in = NameIndexes.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IOException("missing resource " + name);
        }
        indexes.add(NameIndex.read(in));
      }
    }
    for (Path file : others) {
      try (InputStream in = Files.newInputStream(file)) {
        indexes.add(NameIndex.read(in));
      }
    }
    return new NameIndexes(indexes, SHIPPED.size());
  }

  /** Whether an index is one of those that come with newswire. */
  boolean isShipped(NameIndex index) {
    return all.subList(0, shipped).contains(index);
  }

  NameIndex main() {
    return all.get(0);
  }
}
