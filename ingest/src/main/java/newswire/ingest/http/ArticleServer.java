package newswire.ingest.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Takes articles by HTTP: {@code POST /articles}, answered once they are committed; {@code /health}
 * and {@code /openapi.json} tell the rest. Any thread may close it: it takes no more, answers what
 * is under way, and ends.
 */
public final class ArticleServer implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final Duration STOP = Duration.ofSeconds(10);

  /** How long a connection may say nothing when the server stops. */
  private static final Duration LAST_WORD = Duration.ofMillis(200);

  private final HttpSettings settings;
  private final Server server;
  private final ServerConnector connector;

  public ArticleServer(HttpSettings settings, Inbox inbox) {
    this.settings = settings;
    HttpLimits limits = settings.limits();
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("newswire-http");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.address().getHostString());
    connector.setPort(settings.address().getPort());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.setShutdownIdleTimeout(LAST_WORD.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    server.setErrorHandler(new Replies());
    server.setHandler(new GracefulHandler(new Routes(inbox, settings.token(), limits)));
    server.setStopTimeout(STOP.toMillis());
  }

  /**
   * Begins to listen.
   *
   * @throws IOException if the address is not free or not this machine's
   */
  public void start() throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      throw new IOException(
          "cannot listen on %s:%d: %s"
              .formatted(settings.address().getHostString(), settings.address().getPort(), why(e)),
          e);
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server does not start", e);
    }
  }

  private static String why(IOException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Where articles are posted to. */
  public URI uri() {
    String host = settings.address().getHostString();
    String name = host.contains(":") ? '[' + host + ']' : host;
    return URI.create("http://" + name + ':' + port() + Routes.ARTICLES);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server does not stop", e);
    }
  }
}
