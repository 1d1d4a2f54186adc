package newswire.ingest;

import java.util.List;

/** The fields of an article in flat JSON and tables, each with the names that exporters give it. */
enum JsonField {
  HEADLINE("headline", "title", "headline"),
  BODY("body", "text", "body", "content", "maintext", "body_text"),
  URL("url", "url", "link", "external_url"),
  ID("id", "id", "guid"),
  DATE(
      "date",
      "date",
      "published",
      "published_at",
      "date_publish",
      "date_published",
      "contentCreated",
      "contentcreated",
      "firstcreated",
      "versioncreated",
      "firstCreated",
      "versionCreated",
      "date_modified"),
  LANGUAGE("language", "language", "lang"),
  PUBLISHER("publisher", "source", "source_domain", "publisher"),
  AUTHOR("author", "author", "authors", "byline", "by"),
  LOCATED("located", "located"),
  IMAGE("image", "image", "image_url", "image_link", "top_image", "urlToImage", "banner_image");

  private final String key;

  // List.of cannot be changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  JsonField(String key, String... names) {
    this.key = key;
    this.names = List.of(names);
  }

  /** As a mapping file names it. */
  String key() {
    return key;
  }

  /** As exporters name it, the first that says something counts. */
  List<String> names() {
    return names;
  }
}
