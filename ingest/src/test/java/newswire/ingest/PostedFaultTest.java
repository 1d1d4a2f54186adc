package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.http.ArticleServer;
import newswire.ingest.http.HttpSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a parser of ours throws at a posted body, from the socket to the topics. */
class PostedFaultTest {
  private static final long LONG = 30_000;

  private final Handover<Delivery> handover = new Handover<>(10, Long.MAX_VALUE);
  private final PublisherRuns runs = new PublisherRuns();
  private final ArticlePublisher publisher = runs.publisher();
  private final HttpClient client = HttpClient.newHttpClient();
  private RuntimeException thrown = new IllegalStateException("for this test");
  private final ArticleServer server =
      new ArticleServer(
          HttpSettings.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), null),
          new PostedArticles(
              new ArticleReader(
                  new ArticleParsers(Limits.DEFAULT).with("md", this::parse),
                  Limits.DEFAULT,
                  ItemList.NO_INPUT),
              handover,
              () -> true));

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Finds one article and breaks at the next. */
  private void parse(InputStream bytes, ParsedItems found) throws IOException {
    String first = new String(bytes.readAllBytes(), UTF_8).lines().findFirst().orElse("");
    found.article(Original.whole(first.getBytes(UTF_8)), RawArticle.ofText(null, first));
    throw thrown;
  }

  @Test
  void bodyIsKeptAndCountedAndWhatWasReadOfItIsPublished() throws Exception {
    HttpResponse<String> response = post("text/markdown", "Read so far.\nThe rest.");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .startsWith("{\"published\":1,\"unchanged\":0,\"rejected\":1,")
        .contains("internal-error", "please report it", "for this test");
    assertThat(runs.sentTo(PublisherRuns.TOPICS.articles())).hasSize(1);
    assertThat(runs.sentTo(PublisherRuns.TOPICS.deadLetters()))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.value()).asString(UTF_8).isEqualTo("Read so far.\nThe rest."));
    assertThat(requireNonNull(runs.report().rejections().get(Reason.INTERNAL)).count())
        .isEqualTo(1);
  }

  @Test
  void serverLivesOn() throws Exception {
    post("text/markdown", "Read so far.");

    HttpResponse<String> next = post("application/json", "{\"text\":\"The next.\"}");

    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(runs.sentTo(PublisherRuns.TOPICS.articles())).hasSize(2);
  }

  @Test
  void bodySentAgainIsKeptOnce() throws Exception {
    post("text/markdown", "Read so far.");
    thrown = new IndexOutOfBoundsException("another time");

    HttpResponse<String> again = post("text/markdown", "Read so far.");

    assertThat(again.statusCode()).isEqualTo(500);
    assertThat(again.body()).startsWith("{\"published\":0,\"unchanged\":1,\"rejected\":1,");
    assertThat(runs.sentTo(PublisherRuns.TOPICS.deadLetters())).hasSize(1);
  }

  /** The test's own thread publishes what the server hands over. */
  private HttpResponse<String> post(String type, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(request, BodyHandlers.ofString());
    publisher.publish(requireNonNull(handover.poll(LONG), "nothing was handed over"));
    publisher.commit();
    return response.get();
  }
}
