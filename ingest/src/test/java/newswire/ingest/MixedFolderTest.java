package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
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

  @Test
  void faultOfOurOwnCostsOneInputAndNotTheRun() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "It stays open.");
    InputStream faulty =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("for this test");
          }

          @Override
          public int read(byte[] target, int start, int length) {
            return read();
          }
        };

    ItemList items = ItemList.read(faulty, ArticleReader.STANDARD_INPUT, good.toString());

    assertThat(items.outcomes()).containsExactly("internal-error", "ok");
  }

  @Test
  void whatIsThrownByWhoeverIsToldEndsTheReading() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "It stays open.");
    ArticleReader reader = new ArticleReader(Limits.DEFAULT, ItemList.NO_INPUT);
    List<String> inputs = List.of(good.toString(), good.toString());

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                reader.read(
                    inputs,
                    item -> {
                      throw new IllegalStateException("for this test");
                    }));
    assertThat(reader.files()).isOne();
  }

  private ItemList read(Path articles) throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.json"), EveryFormat.MAPPING);
    List<SourceItem> items = new ArrayList<>();
    new ArticleReader(Limits.DEFAULT, FieldMapping.read(mapping), ItemList.NO_INPUT)
        .read(List.of(articles.toString()), items::add);
    return new ItemList(items);
  }
}
