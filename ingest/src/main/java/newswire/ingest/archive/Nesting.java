package newswire.ingest.archive;

import org.jspecify.annotations.Nullable;

/**
 * How deep an input lies in others.
 *
 * @param depth 0 for what lies in nothing
 * @param inflation of the outermost; absent at depth 0
 */
public record Nesting(int depth, @Nullable Inflation inflation) {
  /** Nothing is packed yet. */
  public static final Nesting NONE = new Nesting(0, null);

  /** An archive of compressed files in an archive is still read. */
  static final int DEEPEST = 4;

  /** Nothing packed is read any more. */
  public static final Nesting FULL = new Nesting(DEEPEST, null);

  Nesting inside(Inflation outermost) {
    return new Nesting(depth + 1, outermost);
  }
}
