package newswire.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.ArticleParser;
import newswire.ingest.InputHints;
import newswire.ingest.Limits;
import newswire.ingest.Original;
import newswire.ingest.ParsedItems;
import newswire.ingest.RawArticle;
import newswire.ingest.RefusedException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A web archive (ISO 28500): of its responses those that are pages and were there. Anything else
 * that was fetched is passed over and counted. An item's original is its page, and its position the
 * number of its record.
 */
public final class WarcArticleParser implements ArticleParser {
  private static final int OK = 200;

  private final Limits limits;
  private final PageReader pages;

  /** Makes an article of a page. */
  public interface PageReader {
    RawArticle read(byte[] page, InputHints hints) throws RefusedException;
  }

  public WarcArticleParser(Limits limits, PageReader pages) {
    this.limits = limits;
    this.pages = pages;
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    Watched watched = new Watched(bytes);
    long number = 0;
    try (WarcReader reader = open(watched)) {
      reader.setLenient(true);
      for (Optional<WarcRecord> record = next(reader, watched);
          record.isPresent();
          record = next(reader, watched)) {
        number++;
        read(record.get(), number, watched, found);
      }
    } catch (DamagedException e) {
      found.refuse(
          new Original(number + 1, 0, new byte[0], 0),
          Reason.UNREADABLE,
          "damaged or cut off after record %d: %s".formatted(number, e.getMessage()));
      return;
    }
    if (number == 0) {
      found.refuse(Original.whole(new byte[0]), Reason.EMPTY, "no record in it");
    }
  }

  private void read(WarcRecord record, long number, Watched watched, ParsedItems found)
      throws IOException, DamagedException {
    try {
      String target = target(record);
      Page page = page(record);
      if (page != null) {
        tell(page, target, number, found);
      } else if (record instanceof WarcResponse || record instanceof WarcResource) {
        found.passOver(target);
      }
    } catch (RefusedException e) {
      found.refuse(new Original(number, 0, new byte[0], -1), e.reason(), e.detail());
    } catch (IOException | RuntimeException e) {
      watched.rethrow();
      throw new DamagedException(e);
    }
  }

  private static String target(WarcRecord record) throws RefusedException {
    try {
      return record instanceof WarcTargetRecord about ? about.target() : "";
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Reason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private void tell(Page page, String target, long number, ParsedItems found) {
    boolean all = page.bytes().length <= limits.itemBytes();
    Original original = new Original(number, 0, page.bytes(), all ? page.bytes().length : -1);
    try {
      if (!all) {
        throw new RefusedException(
            Reason.TOO_LARGE, "more than %d bytes".formatted(limits.itemBytes()));
      }
      found.article(original, pages.read(page.bytes(), new InputHints(target, page.charset())));
    } catch (RefusedException e) {
      found.refuse(original, e.reason(), target + ": " + e.detail());
    }
  }

  /** The page that a record holds; null if it holds none. */
  private @Nullable Page page(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response && isHttp(response)) {
      HttpResponse http = response.http();
      return http.status() == OK && isPage(http.contentType())
          ? page(http.bodyDecoded().stream(), http.contentType())
          : null;
    }
    return record instanceof WarcResource resource && isPage(resource.contentType())
        ? page(resource.body().stream(), resource.contentType())
        : null;
  }

  private Page page(InputStream body, MediaType type) throws IOException {
    byte[] bytes = body.readNBytes(limits.itemBytes() + 1);
    return new Page(bytes, type.parameters().get("charset"));
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP);
  }

  private static boolean isPage(MediaType type) {
    MediaType base = type.base();
    return base.equals(MediaType.HTML) || base.equals(MediaType.XHTML);
  }

  private static WarcReader open(Watched watched) throws IOException, DamagedException {
    try {
      return new WarcReader(watched);
    } catch (IOException | RuntimeException e) {
      // It looks into the first bytes for a way of compression.
      watched.rethrow();
      throw new DamagedException(e);
    }
  }

  private static Optional<WarcRecord> next(WarcReader reader, Watched watched)
      throws IOException, DamagedException {
    try {
      return reader.next();
    } catch (IOException | RuntimeException e) {
      watched.rethrow();
      throw new DamagedException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Carries bytes, is never compared.
  private record Page(byte[] bytes, @Nullable String charset) {}

  /** The archive, not the way to it, is at fault. */
  private static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(Exception cause) {
      super(message(cause), cause);
    }

    /** The library says some things through reflection, and some without words. */
    private static String message(Throwable cause) {
      Throwable root = cause;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
  }

  /** Remembers whether reading failed, which a parser of what was read may hide. */
  private static final class Watched extends FilterInputStream {
    private @Nullable IOException failure;

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      try {
        return super.read(target, start, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void close() {
      // The caller's.
    }

    void rethrow() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
