package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.ORG:80/a/../b/./c, http://example.org/b/c",
    "https://example.org, https://example.org/",
    "https://example.org:443/?, https://example.org/",
    "https://reader:secret@example.org/a#part, https://example.org/a",
    "https://example.org/a?utm_source=x&id=7&fbclid=y, https://example.org/a?id=7",
    "https://example.org/caf%c3%a9/%7Eann, https://example.org/caf%C3%A9/~ann",
    "https://example.org/café été, https://example.org/caf%C3%A9%20%C3%A9t%C3%A9",
    "https://exämple.org/, https://xn--exmple-cua.org/",
    "https://example.org/a?b=1&a=2, https://example.org/a?b=1&a=2",
    "https://example.org:8443/a/, https://example.org:8443/a/",
    "https://[2001:DB8::1]/x, https://[2001:db8::1]/x",
    "https://example.org/../../a, https://example.org/a",
    "https://example.org/100%, https://example.org/100%25",
  })
  void oneSpellingForEachAddress(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).contains(canonical);
    assertThat(CanonicalUrl.of(canonical)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org/a",
        "/a/b",
        "ftp://example.org/",
        "javascript:alert(1)",
        "mailto:a@b.org",
        "https://",
        "https:///a",
        "http://exa mple.org/",
        "https://example..org/",
        "https://%00/",
        "http://[::1/",
        "https://example.org:99999999/",
        "data:text/html,x",
        "http://a\u0000b/"
      })
  void whatIsNoAddressOfTheWebIsNone(String url) {
    assertThat(CanonicalUrl.of(url)).isEmpty();
  }

  @Property
  void canonicalIsItsOwnCanonical(@ForAll("addresses") String url) {
    CanonicalUrl.of(url)
        .ifPresent(canonical -> assertThat(CanonicalUrl.of(canonical)).contains(canonical));
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> rest =
        Arbitraries.strings()
            .withChars("abC019/.?&=%#:@[]~ é日+;-_\\\"<>{}|^`\u0000\n")
            .ofMaxLength(40);
    return Arbitraries.of("http://example.org", "https://", "HTTPS://Ex.org:443/", "http://a.b/?")
        .flatMap(start -> rest.map(end -> start + end));
  }
}
