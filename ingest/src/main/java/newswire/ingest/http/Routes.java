package newswire.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What is where, and who may. Thread-safe. */
final class Routes extends Handler.Abstract {
  static final String ARTICLES = "/articles";
  private static final String HEALTH = "/health";
  private static final String DESCRIPTION = "/openapi.json";
  private static final List<String> GET = List.of("GET", "HEAD");

  private final Inbox inbox;
  private final @Nullable Token token;
  private final HttpLimits limits;
  private final HeldBytes held;
  private final byte[] description;

  /**
   * @param token absent if everybody may post
   */
  Routes(Inbox inbox, @Nullable Token token, HttpLimits limits) {
    this.inbox = inbox;
    this.token = token;
    this.limits = limits;
    this.held = new HeldBytes(limits.heldBytes());
    this.description = resource("openapi.json");
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      switch (Request.getPathInContext(request)) {
        case ARTICLES -> post(request, response, callback);
        case HEALTH -> {
          requireMethod(request, response, GET);
          health(response, callback);
        }
        case DESCRIPTION -> {
          requireMethod(request, response, GET);
          Replies.send(response, callback, HttpStatus.OK_200, Replies.JSON, description);
        }
        default ->
            throw new RequestException(
                HttpStatus.NOT_FOUND_404, "articles are posted to " + ARTICLES);
      }
    } catch (RequestException e) {
      Replies.send(response, callback, e.problem());
    }
    return true;
  }

  private void post(Request request, Response response, Callback callback) throws RequestException {
    requireMethod(request, response, List.of("POST"));
    requireRight(request);
    Holding holding = new Holding(held);
    new ArticlePost(
            inbox, limits, holding, getServer().getThreadPool(), request, response, callback)
        .begin();
  }

  private void health(Response response, Callback callback) {
    boolean open = inbox.isOpen();
    int status = open ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
    String word = open ? "ready" : "waiting for Kafka";
    byte[] body = ("{\"status\":\"" + word + "\"}").getBytes(UTF_8);
    Replies.send(response, callback, status, Replies.JSON, body);
  }

  private void requireRight(Request request) throws RequestException {
    if (token != null) {
      if (!token.isShownBy(request.getHeaders().get(HttpHeader.AUTHORIZATION))) {
        throw new RequestException(
            HttpStatus.UNAUTHORIZED_401, "show the token as Authorization: Bearer …");
      }
    } else if (request.getHeaders().contains(HttpHeader.ORIGIN)) {
      // Any web page could make its reader's browser post to this machine.
      throw new RequestException(
          HttpStatus.UNAUTHORIZED_401, "web pages may post only where there is a token");
    }
  }

  private static void requireMethod(Request request, Response response, List<String> methods)
      throws RequestException {
    if (!methods.contains(request.getMethod())) {
      String allowed = String.join(", ", methods);
      response.getHeaders().put(HttpHeader.ALLOW, allowed);
      throw new RequestException(HttpStatus.METHOD_NOT_ALLOWED_405, "only " + allowed);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Routes.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
