package newswire.ingest.web;

import static newswire.ingest.web.HostVisitor.HOST;
import static newswire.ingest.web.HostVisitor.body;
import static newswire.ingest.web.HostVisitor.document;
import static newswire.ingest.web.HostVisitor.failed;
import static newswire.ingest.web.NastyServer.ok;
import static newswire.ingest.web.NastyServer.redirect;
import static newswire.ingest.web.NastyServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import newswire.ingest.web.Fetched.Document;
import newswire.ingest.web.Fetched.Failed;
import newswire.ingest.web.Fetched.NotModified;
import newswire.ingest.web.PoliteClient.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client asks for, and where it lets itself be sent. */
final class PoliteClientRequestTest {
  private final NastyServer server = new NastyServer();
  private final TestNetwork network = new TestNetwork(server.address());
  private final HostVisitor visitor = new HostVisitor(server, network, new ManualTime());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void fetchesADocumentAndSaysWhoItIs() throws InterruptedException {
    server.on(HOST, "/feed", ok("text/xml", "<rss/>"));

    assertThat(body(visitor.fetch("/feed"))).isEqualTo("<rss/>");
    NastyServer.Request request = server.requests().get(0);
    assertThat(request.header("User-Agent")).isEqualTo("newswire/test");
    assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
    assertThat(request.headers()).doesNotContainKeys("cookie", "authorization", "referer");
  }

  @Test
  void asksWithWhatItWasGivenAndUnderstands304() throws InterruptedException {
    server.on(HOST, "/feed", status("304 Not Modified"));
    WebAddress address = visitor.address("/feed");
    Validators known = new Validators("\"a\"", "Sat, 21 Nov 2026 10:00:00 GMT");

    assertThat(visitor.client().fetch(Wish.named(address).unless(known, address)))
        .isInstanceOf(NotModified.class);
    assertThat(server.requests().get(0).header("If-None-Match")).isEqualTo("\"a\"");
    assertThat(server.requests().get(0).header("If-Modified-Since"))
        .isEqualTo("Sat, 21 Nov 2026 10:00:00 GMT");
  }

  @Test
  void whatAnotherAddressGaveIsNotSentHere() throws InterruptedException {
    server.on(HOST, "/feed", status("304 Not Modified"));
    Wish wish =
        Wish.named(visitor.address("/feed"))
            .unless(new Validators("\"a\"", null), visitor.address("/old"));

    assertThat(failed(visitor.client().fetch(wish)).detail()).contains("304");
    assertThat(server.requests().get(0).headers()).doesNotContainKey("if-none-match");
  }

  @Test
  void followsRedirectsAndTellsPermanentOnesFromOthers() throws InterruptedException {
    server.on(HOST, "/old", status("301 Moved", "Location: /new"));
    server.on(HOST, "/new", status("308 Moved", "Location: /newer"));
    server.on(HOST, "/newer", status("302 Found", "Location: /today"));
    server.on(HOST, "/today", ok("text/xml", "it"));

    Document document = document(visitor.fetch("/old"));
    assertThat(document.address()).isEqualTo(visitor.address("/today"));
    assertThat(document.moved()).isEqualTo(visitor.address("/newer"));
    assertThat(document(visitor.fetch("/newer")).moved()).isNull();
  }

  @Test
  void leavesARedirectLoop() throws InterruptedException {
    server.on(HOST, "/a", redirect("/b"));
    server.on(HOST, "/b", redirect("/a"));

    assertThat(failed(visitor.fetch("/a")).detail()).contains("more than 5 redirects");
    assertThat(server.asked()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "file:///etc/passwd", "ftp://news.example/", "http://", "javascript:1"})
  void leavesARedirectToWhatIsNoAddress(String location) throws InterruptedException {
    server.on(HOST, "/a", redirect(location));
    server.on(HOST, "/", ok("text/xml", "home"));

    Fetched fetched = visitor.fetch("/a");
    assertThat(fetched instanceof Failed || server.asked().contains(HOST + "/")).isTrue();
    assertThat(network.connections()).allMatch(server.address()::equals);
  }

  @Test
  void linksLeadToOrdinaryPortsOnly() throws InterruptedException {
    server.on(HOST, "/a", redirect("http://news.example:22/"));

    assertThat(failed(visitor.fetch("/a")).detail()).contains("port 22");
  }

  @Test
  void aHostThatIsNotThereIsNamed() throws InterruptedException {
    Fetched fetched =
        visitor.client().fetch(Wish.named(WebAddress.of("http://nowhere.test/").orElseThrow()));

    assertThat(failed(fetched).detail()).isEqualTo("there is no host nowhere.test");
  }
}
