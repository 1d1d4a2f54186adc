package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswire.contract.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with an article in every format. */
class MixedFolderTest {
  @TempDir private Path folder;

  @Test
  void everyFormatIsReadAndKeepsItsKeys() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    EveryFormat.write(articles);

    ItemList items = read(articles);

    assertThat(items.refused()).isEmpty();
    assertThat(items.articles())
        .extracting(Article::headline)
        .containsExactlyElementsOf(EveryFormat.HEADLINES);
    assertThat(items.articles())
        .allSatisfy(
            article -> assertThat(article.body()).startsWith(article.headline() + ", it says"));
    assertThat(items.items())
        .extracting(SourceItem::key)
        .doesNotHaveDuplicates()
        .isEqualTo(read(articles).items().stream().map(SourceItem::key).toList());
  }

  private ItemList read(Path articles) throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.json"), EveryFormat.MAPPING);
    List<SourceItem> items = new ArrayList<>();
    new ArticleReader(Limits.DEFAULT, FieldMapping.read(mapping), ItemList.NO_INPUT)
        .read(List.of(articles.toString()), items::add);
    return new ItemList(items);
  }
}
