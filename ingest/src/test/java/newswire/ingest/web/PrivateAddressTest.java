package newswire.ingest.web;

import static newswire.ingest.web.NastyServer.ok;
import static newswire.ingest.web.NastyServer.redirect;
import static newswire.ingest.web.Pages.full;
import static newswire.ingest.web.Pages.rss;
import static newswire.ingest.web.Pages.summary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing leads to an address of a private network: not by name, not by any spelling, not by
 * redirect, not in a feed or a sitemap, not by a name that means something else the second time.
 * What is counted is the connections that are begun; the only one allowed is to the server's own
 * address and port.
 */
final class PrivateAddressTest {
  private static final String HOST = "news.example";
  private static final String RSS = "application/rss+xml";

  private final NastyServer server = new NastyServer();
  private final TestNetwork network = new TestNetwork(server.address());
  private final WebRun run = new WebRun(network, new ManualTime());
  private final String feed = server.url(HOST, "/feed");

  @AfterEach
  void stop() {
    server.close();
  }

  /** Ways to spell addresses that are nobody's but the machine's or the network's own. */
  static Stream<String> privateHosts() {
    return Stream.of(
        "127.0.0.1",
        "127.0.0.2",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0x7f.1",
        "017700000001",
        "0177.0.0.1",
        "127.000.000.001",
        "127.0.0.1.",
        "１２７.0.0.1",
        "127。0。0。1",
        "localhost",
        "localhost.",
        "0.0.0.0",
        "0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "2852039166",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::10.0.0.1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[fe80::1]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[ff02::1]",
        "internal.test",
        "user:word@127.0.0.1",
        "news.example@127.0.0.1",
        "127.0.0.1%2f.example",
        "%31%32%37.0.0.1");
  }

  @ParameterizedTest
  @MethodSource("privateHosts")
  void isNotReached(String host) throws InterruptedException {
    network.name("localhost", () -> List.of("127.0.0.1", "::1"));
    network.name("localhost.", () -> List.of("127.0.0.1"));
    network.name("internal.test", () -> List.of("10.1.2.3", "fd00::1"));
    String there = "http://" + host + "/secret";
    server.on(
        HOST, "/feed", ok(RSS, rss(summary("A", there, "g1"), full("B", there + "/b", "g2"))));
    server.on(HOST, "/moved", redirect(there));
    server.on(HOST, "/map", ok("text/xml", "<urlset><url><loc>" + there + "</loc></url></urlset>"));
    server.on(
        HOST,
        "/index",
        ok("text/xml", "<sitemapindex><sitemap><loc>" + there + "</loc></sitemap></sitemapindex>"));

    run.once(
        there,
        feed,
        server.url(HOST, "/moved"),
        server.url(HOST, "/map"),
        server.url(HOST, "/index"));

    assertThat(network.connections()).isNotEmpty().allMatch(server.address()::equals);
    assertThat(server.asked()).noneMatch(asked -> asked.contains("secret"));
    assertThat(run.refused()).anyMatch(message -> message.startsWith(there + ": "));
    assertThat(run.headlines()).contains("B");
  }

  /** The first answer of the name server passes the check; the connection must not ask again. */
  @Test
  void aNameThatMeansSomethingElseTheSecondTimeIsAskedOnlyOnce() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    network.name(
        "rebinding.test",
        () -> List.of(asked.getAndIncrement() % 2 == 0 ? "93.184.216.34" : "10.0.0.1"));

    run.once("http://rebinding.test/feed");

    assertThat(network.connections())
        .isNotEmpty()
        .allMatch(address -> address.getAddress().getHostAddress().equals("93.184.216.34"));
  }

  @Test
  void ofTheAddressesOfANameOnlyThePublicOnesAreTried() throws InterruptedException {
    network.name("mixed.test", () -> List.of("10.0.0.1", "93.184.216.34", "::1"));

    run.once("http://mixed.test/feed");

    assertThat(network.connections())
        .isNotEmpty()
        .allMatch(address -> address.getAddress().getHostAddress().equals("93.184.216.34"));
  }

  @Test
  void theServersOwnAddressAtAnotherPortIsPrivateToo() throws InterruptedException {
    int other = server.address().getPort() == 8080 ? 8000 : 8080;

    run.once("http://" + HOST + ":" + other + "/feed");

    assertThat(network.connections()).isEmpty();
    assertThat(run.refused())
        .singleElement()
        .asString()
        .contains("no address of the public internet");
  }
}
