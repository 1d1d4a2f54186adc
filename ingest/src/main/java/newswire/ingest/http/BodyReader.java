package newswire.ingest.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads a request's body as it comes, within limits of size and time, without holding a thread. The
 * one who asked for it gives back what it holds.
 */
final class BodyReader implements Runnable {
  private static final int BLOCK = 8 * 1024;

  private final Request request;
  private final int most;
  private final Duration longest;
  private final Holding holding;
  private final long began = System.nanoTime();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(BLOCK);
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  private BodyReader(Request request, HttpLimits limits, Holding holding) {
    this.request = request;
    this.most = limits.bodyBytes();
    this.longest = limits.reading();
    this.holding = holding;
  }

  /**
   * Reads the body.
   *
   * @return completed with a {@link RequestException} if it is too large, too slow, or too much is
   *     held already, and with another exception if the client is gone
   */
  static CompletableFuture<byte[]> read(Request request, HttpLimits limits, Holding holding) {
    BodyReader reader = new BodyReader(request, limits, holding);
    reader.run();
    return reader.whole;
  }

  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        whole.completeExceptionally(chunk.getFailure());
        return;
      }
      try {
        add(chunk.getByteBuffer());
      } catch (RequestException e) {
        whole.completeExceptionally(e);
        return;
      } finally {
        chunk.release();
      }
      if (chunk.isLast()) {
        whole.complete(body.toByteArray());
        return;
      }
    }
  }

  private void add(ByteBuffer bytes) throws RequestException {
    if (body.size() + bytes.remaining() > most) {
      throw tooLarge(most);
    }
    if (System.nanoTime() - began > longest.toNanos()) {
      throw new RequestException(
          HttpStatus.REQUEST_TIMEOUT_408,
          "the body took longer than %d s".formatted(longest.toSeconds()));
    }
    holding.add(bytes.remaining());
    byte[] block = new byte[bytes.remaining()];
    bytes.get(block);
    body.write(block, 0, block.length);
  }

  static RequestException tooLarge(int most) {
    return new RequestException(
        HttpStatus.PAYLOAD_TOO_LARGE_413,
        "more than %d bytes; send a batch in several requests".formatted(most));
  }
}
