package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Feeds and pages for tests, in our own words. */
final class Pages {
  static final String LONG_TEXT =
      "<p>The council of the small town met on Tuesday evening and spoke for two hours about the old"
              .concat(
                  " bridge over the river, which has been closed since the flood of last spring.</p>")
          + "<p>Engineers had looked at the pillars in March and found cracks in two of the five. Since"
          + " then the buses take the long way round by the mill, and pupils are late for school.</p>"
          + "<p>The mayor said that the money for the repairs was there, and that the work would begin"
          + " as soon as the water was low enough. The opposition asked why nobody had seen the cracks"
          + " before. An inspector explained that they lie under water for most of the year.</p>"
          + "<p>In the end the council voted with nine to four for the repair. It is to be finished"
          + " before the winter, the builders said, if the river lets them. Until then a ferry will"
          + " carry those who walk, free of charge and from six in the morning until ten at night.</p>";

  static final String SUMMARY = "The council met and spoke about the old bridge.";

  private Pages() {}

  /** An RSS feed of these items. */
  static String rss(String... items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>The"
        + " Example</title><link>http://news.example/</link>\n"
        + String.join("\n", items)
        + "\n</channel></rss>";
  }

  /** An item with all of its text. */
  static String full(String title, String link, String guid) {
    return item(title, link, guid, LONG_TEXT);
  }

  /** An item that is to be read on its page. */
  static String summary(String title, String link, String guid) {
    return item(title, link, guid, SUMMARY);
  }

  static String item(String title, String link, String guid, String text) {
    return "<item><title>"
        + title
        + "</title>"
        + (link.isEmpty() ? "" : "<link>" + link + "</link>")
        + (guid.isEmpty() ? "" : "<guid isPermaLink=\"false\">" + guid + "</guid>")
        + "<pubDate>Sat, 21 Nov 2026 08:30:00 +0100</pubDate><description><![CDATA["
        + text
        + "]]></description></item>";
  }

  static String page(String title, String text) {
    return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>"
        + title
        + "</h1>"
        + text
        + "</article></body></html>";
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
