package newswire.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLinesTest {

  @Test
  void everyLineOfTheArticleElementIsKept() {
    String html =
        """
        <body><nav>Menu</nav><p>Beside</p>
        <article><h1>Title</h1><script>x()</script><ul><li>Share</li><li>Print</li></ul>
        <p>A paragraph<br>of <b>two</b>
        lines.</p><div>Read also</div></article></body>
        """;

    assertThat(PageLines.of(html).split("\n\n"))
        .containsExactly("Title", "Share", "Print", "A paragraph", "of two lines.", "Read also");
  }

  @Test
  void withoutArticleElementItIsThePage() {
    assertThat(PageLines.of("<body><p>One.</p><p>Two.</p></body>")).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void emptyPageHasNoLines() {
    assertThat(PageLines.of("")).isEmpty();
  }
}
