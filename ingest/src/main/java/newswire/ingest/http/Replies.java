package newswire.ingest.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Writes answers; as an error handler, those that the server itself gives. Thread-safe. */
final class Replies extends ErrorHandler {
  static final String JSON = "application/json";
  private static final String SECONDS_WHEN_FULL = "1";
  private static final String SECONDS_WHEN_AWAY = "5";

  static void send(
      Response response, Callback callback, int status, String mediaType, byte[] body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  static void send(Response response, Callback callback, Problem problem) {
    HttpFields.Mutable headers = response.getHeaders();
    switch (problem.status()) {
      case HttpStatus.UNAUTHORIZED_401 ->
          headers.put(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"newswire\"");
      case HttpStatus.TOO_MANY_REQUESTS_429 ->
          headers.put(HttpHeader.RETRY_AFTER, SECONDS_WHEN_FULL);
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          headers.put(HttpHeader.RETRY_AFTER, SECONDS_WHEN_AWAY);
      default -> {
        // The others say all in their body.
      }
    }
    send(response, callback, problem.status(), Problem.MEDIA_TYPE, problem.json());
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    send(response, callback, Problem.of(code, message == null ? "" : message));
  }
}
