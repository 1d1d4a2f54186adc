package newswire.enrich.entities;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads name records from one format in which each line stands for itself. Thread-safe. */
interface NameLineParser {
  /**
   * The record of a line, null where the line holds none and need not.
   *
   * @throws IOException if the line is malformed; the message says how
   */
  @Nullable NameRecord parse(String line) throws IOException;
}
