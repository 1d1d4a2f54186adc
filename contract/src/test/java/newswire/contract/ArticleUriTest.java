package newswire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ArticleUriTest {

  @Test
  void isTheSameForEver() {
    // Computed apart: printf 'url\nhttps://example.org/a' | sha256sum
    assertThat(ArticleUri.ofUrl("https://example.org/a"))
        .isEqualTo("urn:newswire:00bb5d48aac1a8eab973a7736a76cb2e");
  }

  @Test
  void kindsOfIdentityDoNotMeet() {
    assertThat(ArticleUri.ofUrl("a\nb"))
        .isNotEqualTo(ArticleUri.ofText("a", "b"))
        .isNotEqualTo(ArticleUri.ofSourceId("a", "b"));
    assertThat(ArticleUri.ofText("a", "b")).isNotEqualTo(ArticleUri.ofSourceId("a", "b"));
  }
}
