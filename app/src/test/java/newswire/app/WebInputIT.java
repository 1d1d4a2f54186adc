package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed of a server on loopback, all the way through a broker and across runs. */
final class WebInputIT {
  private static final String TEXT =
      "<p>The council met on Tuesday and spoke about the old bridge over the river, which has been"
          + " closed since the flood of last spring. Engineers had found cracks in two pillars.</p>"
          + "<p>The mayor said that the money was there and that the work would begin in May.</p>";

  @TempDir private Path folder;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private volatile String etag = "\"1\"";
  private volatile String items = item("/1", "g1") + item("/2", "g2");

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFeedIsPublishedOnceAcrossRunsAndAskedWhetherItHasChanged() throws IOException {
    Execution first = run("--allow-private-addresses");
    Execution second = run("--allow-private-addresses");
    etag = "\"2\"";
    items = item("/3", "g3") + item("/1", "other id") + item("/2", "g2");
    Execution third = run("--allow-private-addresses");

    assertThat(first.status()).as(first.err()).isEqualTo(ExitCode.DONE);
    assertThat(first.out()).contains("read 2, published 2, unchanged 0, enriched 2");
    assertThat(second.out()).contains("read 0, published 0, unchanged 0, enriched 0");
    assertThat(third.out()).contains("read 3, published 1, unchanged 2, enriched 1");
    assertThat(asked)
        .containsExactly(
            "/feed", "/robots.txt", "/1", "/2", "/feed 304", "/feed", "/robots.txt", "/3");
  }

  @Test
  void withoutLeaveNothingOnThisMachineIsAsked() throws IOException {
    Execution execution = run("--fetch-pages");

    assertThat(execution.status()).isEqualTo(ExitCode.REJECTED);
    assertThat(execution.err()).contains(url("/feed"), "no address of the public internet");
    assertThat(asked).isEmpty();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    asked.add(path + (known ? " 304" : ""));
    exchange.getResponseHeaders().add("ETag", path.equals("/feed") ? etag : "\"page\"");
    byte[] body = body(path).getBytes(UTF_8);
    int status = known ? 304 : body.length == 0 ? 404 : 200;
    exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
    if (status == 200) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private String body(String path) {
    return switch (path) {
      case "/feed" -> "<rss><channel><title>The Example</title>" + items + "</channel></rss>";
      case "/robots.txt" -> "";
      default ->
          "<html><head><title>Bridge %s</title></head><body><article><h1>Bridge %s</h1>%s</article>"
              .formatted(path, path, TEXT);
    };
  }

  private String item(String path, String guid) {
    return "<item><title>Bridge</title><link>%s</link><guid>%s</guid></item>".formatted(path, guid);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Execution run(String option) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Newswire.execute(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "run",
            url("/feed"),
            option,
            "--data-dir",
            folder.toString());
    return new Execution(status, out.toString(), err.toString());
  }

  private record Execution(int status, String out, String err) {}
}
