package newswire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.ArticleParser;
import newswire.ingest.Original;
import newswire.ingest.ParsedItems;
import newswire.ingest.archive.Inflation.TooMuchException;

/**
 * What packed inputs have in common: what came before a damaged or cut place stands, and one
 * refusal tells of the rest; an input that fills memory is given up.
 */
abstract class PackedArticleParser implements ArticleParser {
  private final Nesting nesting;
  private final Function<Nesting, ContentReader> readers;

  /**
   * @param readers makes what reads the contents, which lie deeper
   */
  PackedArticleParser(Nesting nesting, Function<Nesting, ContentReader> readers) {
    this.nesting = nesting;
    this.readers = readers;
  }

  @Override
  public final void parse(InputStream bytes, ParsedItems found) throws IOException {
    if (nesting.depth() >= Nesting.DEEPEST) {
      refuse(found, Reason.TOO_LARGE, "packed too deep for where it is; unpack it first");
      return;
    }
    Inflation shared = nesting.inflation();
    Inflation inflation = shared == null ? new Inflation() : shared;
    try {
      InputStream packed = shared == null ? inflation.packed(bytes) : bytes;
      unpack(packed, inflation, readers.apply(nesting.inside(inflation)), found);
    } catch (TooMuchException e) {
      if (shared != null) {
        throw e;
      }
      refuse(found, Reason.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      if (inflation.failure() != null) {
        // The disk's fault, not the file's.
        throw e;
      }
      refuse(found, Reason.UNREADABLE, "damaged or cut off: " + e.getMessage());
    }
  }

  /** Reads what is packed. What it throws means damage, if the packed bytes could be read. */
  abstract void unpack(
      InputStream packed, Inflation inflation, ContentReader reader, ParsedItems found)
      throws IOException;

  private static void refuse(ParsedItems found, Reason reason, String detail) {
    found.refuse(new Original(0, 0, new byte[0], 0), reason, detail);
  }
}
