package newswire.ingest.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswire.contract.Json;
import newswire.ingest.http.Inbox.Receipt;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request with articles: reads it, hands it over, and answers once it is committed. No thread
 * is held while it arrives or waits.
 */
final class ArticlePost {
  private static final Logger LOG = LoggerFactory.getLogger(ArticlePost.class);
  private static final String GZIP = "gzip";

  private final Inbox inbox;
  private final HttpLimits limits;
  private final Holding holding;
  private final Executor executor;
  private final Request request;
  private final Response response;
  private final Callback callback;

  /**
   * @param executor writes the answers
   */
  ArticlePost(
      Inbox inbox,
      HttpLimits limits,
      Holding holding,
      Executor executor,
      Request request,
      Response response,
      Callback callback) {
    this.inbox = inbox;
    this.limits = limits;
    this.holding = holding;
    this.executor = executor;
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  /** Begins; the answer comes when it can. */
  void begin() throws RequestException {
    HttpFields headers = request.getHeaders();
    Optional<String> extension = MediaTypes.extension(headers.get(HttpHeader.CONTENT_TYPE));
    boolean packed = isPacked(headers.get(HttpHeader.CONTENT_ENCODING));
    requireLength(headers);
    if (!inbox.isOpen()) {
      throw unavailable("Kafka is away; send it again later");
    }
    var unused =
        BodyReader.read(request, limits, holding)
            .thenCompose(body -> publish(body, packed, extension))
            .whenComplete(this::answer);
  }

  private CompletableFuture<Reply> publish(
      byte[] body, boolean packed, Optional<String> extension) {
    // From here on the client has nothing to say, and that is no reason to hang up.
    request.addIdleTimeoutListener(timeout -> false);
    try {
      byte[] plain = packed ? Gzip.unpack(body, limits.inflatedBytes(), holding) : body;
      Receipt receipt = inbox.put(plain, extension);
      if (receipt instanceof Receipt.Accepted accepted) {
        return accepted
            .outcome()
            .orTimeout(limits.answering().toMillis(), TimeUnit.MILLISECONDS)
            .thenApplyAsync(ArticlePost::reply, executor);
      }
      if (receipt instanceof Receipt.Refused refused) {
        return CompletableFuture.completedFuture(
            new Reply(HttpStatus.BAD_REQUEST_400, refused.items()));
      }
      throw new RequestException(
          HttpStatus.TOO_MANY_REQUESTS_429, "too much is waiting; send it again in a moment");
    } catch (RequestException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private record Reply(int status, List<PostedItem> items) {}

  /**
   * What is published or known already is done; a request that holds nothing else is not, nor one
   * that a parser broke at.
   */
  private static Reply reply(List<PostedItem> items) {
    if (items.stream().anyMatch(PostedItem::isFault)) {
      return new Reply(HttpStatus.INTERNAL_SERVER_ERROR_500, items);
    }
    boolean nothing = items.stream().allMatch(i -> i.status().equals(PostedItem.REJECTED));
    return new Reply(nothing ? HttpStatus.BAD_REQUEST_400 : HttpStatus.OK_200, items);
  }

  private void answer(@Nullable Reply reply, @Nullable Throwable failure) {
    holding.close();
    if (reply != null) {
      byte[] body = Json.write(Answer.of(reply.items()));
      Replies.send(response, callback, reply.status(), Replies.JSON, body);
      return;
    }
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof RequestException refused) {
      Replies.send(response, callback, refused.problem());
    } else if (cause instanceof TimeoutException) {
      String detail = "not committed in time; send it again, it is published once all the same";
      Replies.send(response, callback, unavailable(detail).problem());
    } else if (cause instanceof IOException) {
      // The client is gone or was silent for too long.
      callback.failed(cause);
    } else {
      LOG.error("a request failed", cause);
      Replies.send(response, callback, Problem.of(500, "a fault of newswire's own"));
    }
  }

  private void requireLength(HttpFields headers) throws RequestException {
    long length = headers.getLongField(HttpHeader.CONTENT_LENGTH);
    if (length < 0 && !headers.contains(HttpHeader.TRANSFER_ENCODING)) {
      throw new RequestException(
          HttpStatus.LENGTH_REQUIRED_411, "say Content-Length, or send the body in chunks");
    }
    if (length > limits.bodyBytes()) {
      throw BodyReader.tooLarge(limits.bodyBytes());
    }
  }

  private static boolean isPacked(@Nullable String encoding) throws RequestException {
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    if (!name.isEmpty() && !name.equals("identity") && !name.equals(GZIP)) {
      throw new RequestException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "the only content encoding taken is gzip");
    }
    return name.equals(GZIP);
  }

  private static RequestException unavailable(String detail) {
    return new RequestException(HttpStatus.SERVICE_UNAVAILABLE_503, detail);
  }
}
