package newswire.enrich.entities.tagging;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file of one language as it ships, unpacked when it is first asked for: most who run newswire
 * meet a few of its languages, and a model takes several megabytes. Thread-safe.
 */
final class Packed<T> implements Supplier<T> {
  /** Unpacks a file. */
  interface Reader<T> {
    T read(byte[] bytes) throws IOException;
  }

  private final String name;
  private final Reader<T> reader;
  private byte @Nullable [] packed;
  private @Nullable T content;

  /**
   * @param packed the file, checked already
   */
  Packed(String name, byte[] packed, Reader<T> reader) {
    this.name = name;
    this.packed = packed;
    this.reader = reader;
  }

  /**
   * @throws IllegalStateException if the file is of another version
   */
  @Override
  public synchronized T get() {
    if (packed != null) {
      try {
        content = reader.read(packed);
        packed = null;
      } catch (IOException e) {
        throw new IllegalStateException("cannot read " + name + ": " + e.getMessage(), e);
      }
    }
    return requireNonNull(content);
  }
}
