package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.contract.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownArticleParserTest {
  @TempDir private Path folder;

  @Test
  void firstHeadingIsTheHeadlineAndMarkupIsNotText() throws IOException {
    Article article =
        read(
            """
            # The *bridge* is open

            **OSLO** - The [new bridge](https://example.org/b) opened today.
            It is long.

            ## Costs

            - steel
            - stone
            """);

    assertThat(article.headline()).isEqualTo("The bridge is open");
    assertThat(article.body())
        .startsWith("OSLO - The new bridge opened today.")
        .contains("\n\nCosts\n\n")
        .contains("steel")
        .doesNotContain("*")
        .doesNotContain("#");
  }

  @Test
  void frontMatterIsLeftOut() throws IOException {
    Article article = read("---\ntitle: x\n---\n# A headline\n\nSome text of the article.\n");

    assertThat(article.headline()).isEqualTo("A headline");
    assertThat(article.body()).isEqualTo("Some text of the article.");
  }

  @Test
  void withoutHeadingTheRuleForPlainTextDecides() throws IOException {
    Article article =
        read("A short title line\n\nA sentence that is long enough to be running text of it.\n");

    assertThat(article.headline()).isEqualTo("A short title line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "*a _b ", "- ", "[a](", "![", "**a "})
  void nestingWithoutEndIsNoReasonToFail(String nested) throws IOException {
    assertThat(read(nested.repeat(20_000) + "A sentence at the very end of it.").body())
        .contains("A sentence at the very end of it.");
  }

  private Article read(String markdown) throws IOException {
    Path file = folder.resolve("article.md");
    Files.write(file, markdown.getBytes(UTF_8));
    return ItemList.read(file.toString()).article();
  }
}
