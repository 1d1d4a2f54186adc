package newswire.ingest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import newswire.ingest.feed.Link;

/** JSON Feed 1.0 and 1.1: what the feed says of all its items. Pure functions. */
final class JsonFeed {
  static final JsonPointer ITEMS = JsonPointer.compile("/items");

  private JsonFeed() {}

  static boolean isFeed(JsonNode json) {
    String version = json.path("version").asText().replaceFirst("^https?://(www\\.)?", "");
    return version.startsWith("jsonfeed.org/version/1") && json.path("items").isArray();
  }

  /** The item with what the feed says for it. */
  static JsonNode complete(JsonNode item, JsonNode feed) {
    if (!item.isObject()) {
      return item;
    }
    ObjectNode complete = item.deepCopy();
    complete(complete, "source", feed.path("title"));
    complete(complete, "language", feed.path("language"));
    if (!item.hasNonNull("author")) {
      complete(complete, "authors", feed.path(feed.hasNonNull("authors") ? "authors" : "author"));
    }
    if (!item.hasNonNull("content_html")
        && !item.hasNonNull("content_text")
        && item.hasNonNull("summary")) {
      complete.set("content_text", item.path("summary"));
    }
    resolve(complete, feed);
    return complete;
  }

  /** Where the page is of an item that has no text of its own; empty if it has. */
  static Optional<Link> linkOf(JsonNode item) {
    boolean text =
        Stream.of("content_html", "content_text")
            .anyMatch(name -> !item.path(name).asText().isBlank());
    return text
        ? Optional.empty()
        : CanonicalUrl.of(item.path("url").asText())
            .map(
                url ->
                    new Link(
                        Link.Kind.PAGE,
                        url,
                        item.path("title").asText(null),
                        item.path("date_published").asText(null),
                        item.path("language").asText(null),
                        item.path("source").asText(null)));
  }

  private static void complete(ObjectNode item, String name, JsonNode value) {
    if (!item.hasNonNull(name) && !value.isMissingNode()) {
      item.set(name, value);
    }
  }

  private static void resolve(ObjectNode item, JsonNode feed) {
    String base = feed.path("home_page_url").asText(feed.path("feed_url").asText(null));
    if (base == null) {
      return;
    }
    if (item.path("url").isTextual()) {
      CanonicalUrl.resolve(base, item.path("url").textValue())
          .ifPresent(url -> item.put("url", url));
    }
    for (String name : JsonField.IMAGE.names()) {
      if (item.path(name).isTextual()) {
        CanonicalUrl.resolveWhole(base, item.path(name).textValue())
            .ifPresent(image -> item.put(name, image));
      }
    }
  }
}
