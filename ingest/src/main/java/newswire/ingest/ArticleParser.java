package newswire.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * One input format. A parser is immutable and shared by all inputs; it streams: what it holds in
 * memory is bounded by {@link Limits}, however long the input is.
 */
public interface ArticleParser {

  /**
   * Tells {@code found} of each article in {@code bytes}, in their order, and of each part that is
   * not one: a bad part does not stop the rest. Each byte belongs to at most one item. An input
   * without any item is told as one refusal, never passed over in silence. The caller closes the
   * stream.
   *
   * @throws IOException if reading fails; what was told before stands
   */
  void parse(InputStream bytes, ParsedItems found) throws IOException;
}
