package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.Json;

/** What holds of everything that a parser tells, whatever the bytes were. */
final class CheckedItems implements ParsedItems {
  private static final Limits LIMITS = new Limits(64 * 1024);

  private final ArticleNormalizer normalizer = new ArticleNormalizer(LIMITS);

  /** Reads bytes as a file with this extension. */
  static void read(String extension, byte[] bytes) {
    ArticleParser parser = new ArticleParsers(LIMITS).byName("fuzz." + extension).orElseThrow();
    try {
      parser.parse(new ByteArrayInputStream(bytes), new CheckedItems());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void article(Original original, RawArticle raw) {
    try {
      check(normalizer.normalize(raw, null));
    } catch (RefusedException e) {
      refuse(original, e.reason(), e.detail());
    }
  }

  @Override
  public void refuse(Original original, Reason reason, String detail) {
    assertThat(detail).isNotBlank();
  }

  /** Normal text, the same when read again, and the same as JSON. */
  static void check(Article article) {
    assertThat(article.body()).isNotEmpty().isEqualTo(PlainText.paragraphs(article.body()));
    assertThat(PlainText.line(article.headline())).isEqualTo(article.headline());
    try {
      assertThat(Json.read(Json.write(article), Article.class)).isEqualTo(article);
      RawArticle again =
          new RawArticle(
                  article.headline(),
                  article.body(),
                  article.altId(AltId.URL).orElse(null),
                  null,
                  article.contentCreated(),
                  article.language(),
                  null,
                  article.by(),
                  null)
              .withImage(article.leadImage().orElse(null));
      Article second = new ArticleNormalizer(Limits.DEFAULT).normalize(again, null);
      assertThat(second.body()).isEqualTo(article.body());
      assertThat(second.altId(AltId.URL)).isEqualTo(article.altId(AltId.URL));
      assertThat(second.contentCreated()).isEqualTo(article.contentCreated());
      assertThat(second.by()).isEqualTo(article.by());
      assertThat(second.associations()).isEqualTo(article.associations());
    } catch (IOException | RefusedException e) {
      throw new AssertionError("an article cannot be read again", e);
    }
  }
}
