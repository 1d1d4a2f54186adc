package newswire.enrich.entities.tagging;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tagger of one language as it ships, unpacked when it is first asked for: most who run
 * newswire meet a few of its languages, and a model takes several megabytes. Thread-safe.
 */
final class PackedTagger implements Supplier<TaggerModel> {
  private final String name;
  private byte @Nullable [] packed;
  private @Nullable TaggerModel model;

  /**
   * @param packed the file, checked already
   */
  PackedTagger(String name, byte[] packed) {
    this.name = name;
    this.packed = packed;
  }

  /**
   * @throws IllegalStateException if the file is of another version
   */
  @Override
  public synchronized TaggerModel get() {
    if (packed != null) {
      try {
        model = ModelFile.read(packed);
        packed = null;
      } catch (IOException e) {
        throw new IllegalStateException("cannot read " + name + ": " + e.getMessage(), e);
      }
    }
    return requireNonNull(model);
  }
}
