package newswire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import newswire.ingest.ParsedItems;

/** Reads what was packed, in any format, packed ones included. */
public interface ContentReader {
  /** Whether files of this name are of a format that can be read, or of none that can be told. */
  boolean mayRead(String name);

  /**
   * Tells {@code found} of each article.
   *
   * @param name of the file; empty if it has none
   */
  void read(String name, InputStream content, ParsedItems found) throws IOException;
}
