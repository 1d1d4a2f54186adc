package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import newswire.contract.Article;
import org.junit.jupiter.api.Test;

/** The two articles that the project was begun with. */
class SeedArticlesTest {
  private static final Path SEEDS = Path.of(System.getProperty("newswire.root", ".."), "seeds");

  @Test
  void textThatStartsAtOnceHasNoHeadline() {
    Article article = read("000_f963d68a5c7836e8.txt");

    assertThat(article.headline()).isEmpty();
    assertThat(article.body().split("\n\n")).hasSize(7);
    assertThat(article.body())
        .startsWith("Vladimir Poutine et Alexandre Loukachenko se sont retrouvés aujourd’hui")
        .endsWith("Webaholic. Internet expert. »");
  }

  @Test
  void sloganAboveTheHeadlineIsNotTheHeadlineAndIsNotLost() {
    Article article = read("004_d918f7717fdf20fe.txt");

    assertThat(article.headline())
        .isEqualTo(
            "Vladimir Poutine en pèlerinage chez Loukachenko."
                + " Ce que cela signifie pour le conflit");
    assertThat(article.body())
        .startsWith("L'actualité du Proche et Moyen-Orient et Afrique du Nord\n\n(Rome, Paris,")
        .endsWith("\n\nÀ lire sur le même thème");
  }

  @Test
  void seedsKeepTheirUris() {
    assertThat(read("000_f963d68a5c7836e8.txt").uri())
        .isEqualTo("urn:newswire:0a64f926bfb6da51a4a884d8b3c14b8c");
    assertThat(read("004_d918f7717fdf20fe.txt").uri())
        .isEqualTo("urn:newswire:ba5dfdff8b3f12c476c60a80acb7b9f5");
  }

  private static Article read(String name) {
    return ItemList.read(SEEDS.resolve(name).toString()).article();
  }
}
