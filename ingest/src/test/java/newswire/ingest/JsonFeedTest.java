package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import newswire.contract.Article;
import newswire.contract.Article.AltId;
import org.junit.jupiter.api.Test;

/** JSON Feed. */
class JsonFeedTest {
  private static final String FEED =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "The Post", "language": "en",
       "home_page_url": "https://a.example/", "authors": [{"name": "Ada Quay"}],
       "items": [
         {"id": "1", "url": "/2024/ferries", "title": "Ferries",
          "content_html": "<p>One &amp; two.</p><p>Three.</p>",
          "date_published": "2024-05-14T09:30:00+01:00", "date_modified": "2024-06-01T00:00:00Z"},
         {"id": "2", "content_text": "A note.", "language": "fr", "author": {"name": "Bo Pier"}},
         {"id": "3", "title": "Nothing but a title"},
         {"id": "4", "summary": "In short."}]}
      """;

  @Test
  void itemHasWhatTheFeedSaysOfAll() {
    Article article = read().articles().get(0);

    assertThat(article.headline()).isEqualTo("Ferries");
    assertThat(article.body()).isEqualTo("One & two.\n\nThree.");
    assertThat(article.altId(AltId.URL)).contains("https://a.example/2024/ferries");
    assertThat(article.contentCreated()).isEqualTo("2024-05-14T09:30:00+01:00");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.by()).isEqualTo("Ada Quay");
    assertThat(article.infoSources().get(0).name()).isEqualTo("The Post");
  }

  @Test
  void itemsOwnWordCounts() {
    Article article = read().articles().get(1);

    assertThat(article.language()).isEqualTo("fr");
    assertThat(article.by()).isEqualTo("Bo Pier");
  }

  @Test
  void eachItemIsAnArticleOfItsOwnWithItsOwnBytes() {
    ItemList items = read();

    assertThat(items.outcomes()).containsExactly("ok", "ok", "invalid-article", "ok");
    assertThat(items.items().get(3).original().bytes())
        .asString(UTF_8)
        .isEqualTo("{\"id\": \"4\", \"summary\": \"In short.\"}");
  }

  @Test
  void feedWithoutItemsIsEmpty() {
    String feed = "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}";

    assertThat(ItemList.ofStandardInput(feed.getBytes(UTF_8)).outcomes()).containsExactly("empty");
  }

  private static ItemList read() {
    return ItemList.ofStandardInput(FEED.getBytes(UTF_8));
  }
}
