package newswire.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes the files of a run have, to tell how long it will take. */
public final class InputSize {
  /** Not known, or not yet. */
  public static final long UNKNOWN = -1;

  private final AtomicLong bytes = new AtomicLong(UNKNOWN);

  private InputSize() {}

  /** Adds up in a thread of its own. */
  public static InputSize of(List<String> inputs) {
    InputSize size = new InputSize();
    if (!inputs.isEmpty() && !inputs.contains(ArticleReader.STANDARD_INPUT)) {
      Thread thread = new Thread(() -> size.bytes.set(sum(inputs)), "newswire-input-size");
      thread.setDaemon(true);
      thread.start();
    }
    return size;
  }

  /** The sum, or {@link #UNKNOWN}. */
  public long bytes() {
    return bytes.get();
  }

  private static long sum(List<String> inputs) {
    Sum sum = new Sum();
    ArticleReader reader = new ArticleReader(Limits.DEFAULT, InputStream.nullInputStream());
    ArticleFiles files = reader.files(sum);
    inputs.forEach(files::find);
    return sum.bytes;
  }

  private static final class Sum implements ArticleFiles.Found {
    private long bytes;

    @Override
    public void file(Path file) {
      try {
        bytes += Files.size(file);
      } catch (IOException e) {
        unreadable(file.toString(), ArticleFiles.why(e));
      }
    }

    @Override
    public void unreadable(String path, String why) {
      // Who reads it will say so.
    }

    @Override
    public void unknown(Path file) {
      // Is not read.
    }
  }
}
