package newswire.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import newswire.ingest.http.Inbox.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTTP side alone, on loopback, with an inbox that answers as it is told. */
class ArticleServerTest {
  private static final String URI_OF_ARTICLE = "urn:newswire:" + "0".repeat(32);
  private static final PostedItem PUBLISHED =
      new PostedItem(PostedItem.PUBLISHED, URI_OF_ARTICLE, null, null);
  private static final PostedItem REJECTED =
      new PostedItem(PostedItem.REJECTED, null, "empty", "no text");
  private static final String SECRET = "0123456789abcdef";
  private static final HttpLimits SMALL =
      new HttpLimits(
          1_000,
          2_000,
          3_000,
          10,
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofMillis(200));
  private static final HttpLimits IMPATIENT =
      new HttpLimits(
          1_000,
          2_000,
          3_000,
          10,
          Duration.ofMillis(100),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30));

  private final HttpClient client = HttpClient.newHttpClient();
  private final OpenApiDocument document = new OpenApiDocument();
  private final TestInbox inbox = new TestInbox();
  private ArticleServer server = server(null);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void articlesAreAnsweredWithWhatBecameOfEach() throws Exception {
    inbox.receipt = accepted(PUBLISHED, REJECTED);

    HttpResponse<String> response = send(post("{}"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .startsWith("{\"published\":1,\"unchanged\":0,\"rejected\":1,\"items\":[{")
        .contains(URI_OF_ARTICLE, "no text");
  }

  @Test
  void nothingIsAnsweredBeforeTheCommit() throws Exception {
    CompletableFuture<List<PostedItem>> commit = new CompletableFuture<>();
    inbox.receipt = new Receipt.Accepted(commit);

    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(post("{}").build(), BodyHandlers.ofString());
    inbox.arrived.join();
    assertThat(response).isNotDone();
    commit.complete(List.of(PUBLISHED));

    assertThat(response.join().statusCode()).isEqualTo(200);
  }

  @Test
  void commitThatDoesNotComeIsUnavailable() throws Exception {
    inbox.receipt = new Receipt.Accepted(new CompletableFuture<>());

    HttpResponse<String> response = send(post("{}"));

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("send it again");
  }

  @Test
  void kafkaThatIsAwayIsUnavailableAtOnceAndUnhealthy() throws Exception {
    inbox.open = false;

    assertThat(send(post("{}")).statusCode()).isEqualTo(503);
    assertThat(send(get("/health")).statusCode()).isEqualTo(503);
    assertThat(inbox.arrived).isNotDone();
  }

  @Test
  void fullQueueIsTooManyRequests() throws Exception {
    inbox.receipt = new Receipt.Full();

    assertThat(send(post("{}")).statusCode()).isEqualTo(429);
  }

  @Test
  void requestWithoutAnArticleIsBad() throws Exception {
    inbox.receipt = new Receipt.Refused(List.of(REJECTED));

    assertThat(send(post("{}")).statusCode()).isEqualTo(400);
  }

  @Test
  void gzipIsUnpacked() throws Exception {
    HttpResponse<String> response =
        send(request("/articles").header("Content-Encoding", "gzip").POST(gzip("x".repeat(1_500))));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(inbox.arrived.join()).hasSize(1_500);
  }

  @Test
  void gzipThatGrowsPastTheLimitIsTooLarge() throws Exception {
    assertThat(
            send(request("/articles")
                    .header("Content-Encoding", "gzip")
                    .POST(gzip("x".repeat(100_000))))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void bodyThatIsNoGzipIsBad() throws Exception {
    assertThat(send(post("{}").header("Content-Encoding", "gzip")).statusCode()).isEqualTo(400);
  }

  @Test
  void largeBodyIsTooLargeWhetherItSaysSoOrNot() throws Exception {
    String large = "x".repeat(1_001);

    assertThat(send(post(large)).statusCode()).isEqualTo(413);
    assertThat(send(request("/articles").POST(chunked(large))).statusCode()).isEqualTo(413);
  }

  @Test
  void moreThanIsHeldAtOneTimeIsTooManyRequests() throws Exception {
    inbox.receipt = new Receipt.Accepted(new CompletableFuture<>());
    String body = "x".repeat(900);
    List<CompletableFuture<HttpResponse<String>>> waiting =
        IntStream.range(0, 6)
            .mapToObj(i -> client.sendAsync(post(body).build(), BodyHandlers.ofString()))
            .toList();

    assertThat(waiting.stream().map(response -> response.join().statusCode()))
        .contains(429, 503)
        .containsOnly(429, 503);
    inbox.receipt = accepted(PUBLISHED);
    assertThat(send(post(body)).statusCode()).isEqualTo(200);
  }

  @Test
  void formatIsTakenFromTheContentType() throws Exception {
    send(post("{}").header("Content-Type", "application/x-ndjson; charset=utf-8"));

    assertThat(inbox.extension).contains("jsonl");
  }

  @ParameterizedTest
  @CsvSource({
    "application/rss+xml, xml",
    "text/xml;charset=utf-8, xml",
    "application/vnd.iptc.g2.newsitem+xml, xml",
    "text/csv, csv",
    "application/feed+json, json"
  })
  void contentTypeTellsTheFormat(String type, String extension) throws Exception {
    inbox.receipt = accepted(PUBLISHED);

    assertThat(send(post("x").header("Content-Type", type)).statusCode()).isEqualTo(200);
    assertThat(inbox.extension).contains(extension);
  }

  @Test
  void unsupportedTypeIsNamedWithThoseThatAreTaken() throws Exception {
    String body =
        send(post("x").header("Content-Type", "application/x-www-form-urlencoded")).body();

    assertThat(body).contains("application/x-www-form-urlencoded is not taken", "application/json");
  }

  @Test
  void otherContentIsUnsupported() throws Exception {
    assertThat(send(post("x").header("Content-Type", "image/png")).statusCode()).isEqualTo(415);
    assertThat(send(post("x").header("Content-Encoding", "br")).statusCode()).isEqualTo(415);
  }

  @Test
  void otherMethodsAndPathsAreRefused() throws Exception {
    HttpResponse<String> put =
        client.send(
            request("/articles").PUT(BodyPublishers.ofString("{}")).build(),
            BodyHandlers.ofString());

    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow")).contains("POST");
    assertThat(client.send(get("/").build(), BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  @Test
  void documentIsServed() throws Exception {
    assertThat(send(get("/openapi.json")).body()).contains("\"openapi\": \"3.1.0\"");
  }

  @Test
  void healthIsTold() throws Exception {
    assertThat(send(get("/health")).body()).isEqualTo("{\"status\":\"ready\"}");
  }

  @Test
  void tokenHasToBeShown() throws Exception {
    server.close();
    server = server(new Token(SECRET));

    assertThat(send(post("{}")).statusCode()).isEqualTo(401);
    assertThat(send(post("{}").header("Authorization", "Bearer 0123456789abcdeg")).statusCode())
        .isEqualTo(401);
    assertThat(send(post("{}").header("Authorization", "bearer " + SECRET)).statusCode())
        .isEqualTo(200);
    assertThat(send(get("/health")).statusCode()).isEqualTo(200);
  }

  @Test
  void webPageMayNotPostWithoutToken() throws Exception {
    assertThat(
            raw(
                "POST /articles HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: https://evil.example\r\n"
                    + "Content-Length: 2\r\n\r\n{}"))
        .startsWith("HTTP/1.1 401 ");
  }

  @Test
  void addressThatOthersReachNeedsToken() {
    InetSocketAddress everywhere = new InetSocketAddress("0.0.0.0", 0);

    assertThatThrownBy(() -> HttpSettings.of(everywhere, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give a token");
    assertThat(HttpSettings.of(everywhere, new Token(SECRET)).token()).isNotNull();
  }

  @Test
  void shortTokenIsNone() {
    assertThatThrownBy(() -> new Token("short")).hasMessageContaining("at least 16");
  }

  @Test
  void bodyOfUnknownLengthIsRefused() throws Exception {
    assertThat(raw("POST /articles HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 411 ");
  }

  @Test
  void clientThatStopsInTheMiddleIsHungUpOn() throws Exception {
    server.close();
    server = server(null, IMPATIENT);

    String answer = raw("POST /articles HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");

    assertThat(answer).doesNotContain("HTTP/1.1 200");
    assertThat(inbox.arrived).isNotDone();
  }

  @Test
  void endOfTheServerWaitsForTheAnswer() throws Exception {
    CompletableFuture<List<PostedItem>> commit = new CompletableFuture<>();
    inbox.receipt = new Receipt.Accepted(commit);
    server.close();
    server = server(null, HttpLimits.DEFAULT);
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(post("{}").build(), BodyHandlers.ofString());
    inbox.arrived.join();

    CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
    commit.complete(List.of(PUBLISHED));

    assertThat(response.join().statusCode()).isEqualTo(200);
    closed.join();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    document.requireDescribes(response);
    return response;
  }

  /** What the server says until it hangs up. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private HttpRequest.Builder post(String body) {
    return request("/articles").POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder get(String path) {
    return request(path).GET();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpRequest.BodyPublisher chunked(String body) {
    return BodyPublishers.fromPublisher(BodyPublishers.ofString(body));
  }

  private static HttpRequest.BodyPublisher gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return BodyPublishers.ofByteArray(bytes.toByteArray());
  }

  private static Receipt accepted(PostedItem... items) {
    return new Receipt.Accepted(CompletableFuture.completedFuture(List.of(items)));
  }

  private ArticleServer server(@Nullable Token token) {
    return server(token, SMALL);
  }

  private ArticleServer server(@Nullable Token token, HttpLimits limits) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ArticleServer made = new ArticleServer(new HttpSettings(anyPort, token, limits), inbox);
    try {
      made.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  private static final class TestInbox implements Inbox {
    final CompletableFuture<byte[]> arrived = new CompletableFuture<>();
    volatile Receipt receipt = accepted(PUBLISHED);
    volatile Optional<String> extension = Optional.empty();
    volatile boolean open = true;

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public Receipt put(byte[] body, Optional<String> format) {
      extension = format;
      arrived.complete(body);
      return receipt;
    }
  }
}
