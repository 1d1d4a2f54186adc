package newswire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://news.example, http://news.example/",
    "HTTP://News.Example:80/A?b#c, http://news.example/A?b",
    "https://news.example:443/, https://news.example/",
    "http://news.example:8080/feed, http://news.example:8080/feed",
    "http://user:word@news.example/x, http://news.example/x",
    "http://bücher.example/a b|c, http://xn--bcher-kva.example/a%20b%7Cc",
    "http://news.example/été?q=ü, http://news.example/%C3%A9t%C3%A9?q=%C3%BC",
    "http://news.example/100%, http://news.example/100%25",
    "http://news.example/%41, http://news.example/%41",
    "http://news.example/[1], http://news.example/%5B1%5D",
    "http://a_b.example/, http://a_b.example/",
    "http://news.example./, http://news.example./",
    "http://93.184.216.34/, http://93.184.216.34/",
    "http://[2606:2800:220:1::1]/, http://[2606:2800:220:1::1]/",
    "'  http://news.example/  ', http://news.example/"
  })
  void isReadAsItWillBeAskedFor(String text, String address) {
    assertThat(WebAddress.of(text)).map(WebAddress::toString).hasValue(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example",
        "//news.example/",
        "ftp://news.example/",
        "file:///etc/passwd",
        "gopher://news.example/",
        "javascript:alert(1)",
        "data:text/plain,a",
        "http:news.example",
        "http:///path",
        "http://",
        "http://news.example:0/",
        "http://news.example:65536/",
        "http://news.example:8o/",
        "http://news.example\\@127.0.0.1/",
        "http://127.0.0.1\t.example/",
        "http://-news.example/",
        "http://news..example/",
        "http://%31%32%37.0.0.1/",
        "http://127.0.0.1%2f.example/",
        "http://[::1%25eth0]/",
        "http://[::1/"
      })
  void isNoAddress(String text) {
    assertThat(WebAddress.of(text)).isEmpty();
  }

  /** What some libraries take for 127.0.0.1, and others for a name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "017700000001",
        "0x7f000001",
        "0x7F.1",
        "0x7f.0x0.0x0.0x1",
        "0177.0.0.1",
        "127.1",
        "127.0.1",
        "127.000.000.001",
        "127.0.0.01",
        "127.0.0.1.",
        "127.0.0.0x1",
        "1.2.3.4.5",
        "0",
        "0x",
        "00",
        "１２７.０.０.１",
        "127。0。0。1",
        "①②⑦.0.0.1"
      })
  void isNoHostBecauseItIsAnAddressInDisguise(String host) {
    assertThat(WebAddress.of("http://" + host + "/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/x, http://news.example/x",
    "x, http://news.example/a/x",
    "../x, http://news.example/x",
    "?p=2, http://news.example/a/b?p=2",
    "//other.example/x, http://other.example/x",
    "https://other.example, https://other.example/",
    "'', http://news.example/a/"
  })
  void resolvesReferences(String reference, String address) {
    WebAddress base = WebAddress.of("http://news.example/a/b?c=d").orElseThrow();
    assertThat(base.resolve(reference)).map(WebAddress::toString).hasValue(address);
  }

  @Test
  void aHostOfAnyLengthIsReadInLinearTime() {
    String labels = "a.".repeat(100_000);
    assertThat(WebAddress.of("http://" + "a".repeat(3_000) + "!/")).isEmpty();
    assertThat(WebAddress.of("http://" + labels + "example/")).isEmpty();
  }
}
