package newswire.ingest;

import java.io.IOException;
import java.io.InputStream;
import newswire.contract.DeadLetter.Reason;

/** Reads inputs that are one article each, within the limit. */
public final class WholeItem {
  private WholeItem() {}

  /** Makes an article of bytes. */
  public interface Reader {
    RawArticle read(byte[] bytes) throws RefusedException;
  }

  /** Tells {@code found} of the one item, or why it is none. */
  public static void read(InputStream bytes, Limits limits, ParsedItems found, Reader reader)
      throws IOException {
    byte[] all = bytes.readNBytes(limits.itemBytes());
    if (all.length == limits.itemBytes() && bytes.read() >= 0) {
      found.refuse(
          new Original(1, 0, all, -1),
          Reason.TOO_LARGE,
          "more than %d bytes; the limit of one article is %d bytes of text"
              .formatted(limits.itemBytes(), limits.textBytes()));
      return;
    }
    Original original = Original.whole(all);
    try {
      found.article(original, reader.read(all));
    } catch (RefusedException e) {
      found.refuse(original, e.reason(), e.detail());
    }
  }
}
