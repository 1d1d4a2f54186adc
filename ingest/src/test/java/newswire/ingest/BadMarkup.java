package newswire.ingest;

import static newswire.ingest.BadInput.body;
import static newswire.ingest.BadInput.headline;
import static newswire.ingest.BadInput.input;
import static newswire.ingest.BadInput.utf8;

import java.util.List;

/** Pages and XML that are broken, huge, or made to hurt whoever reads them. */
final class BadMarkup {
  private static final String TEXT =
      "The city council voted on Tuesday to keep both bridges over the river open to all traffic.";

  private BadMarkup() {}

  static List<BadInput> pages() {
    return List.of(
        body("attribute.html", "<p title='" + "x".repeat(1_000_000) + "'>" + TEXT, TEXT),
        body("attributes.html", "<p" + " a b=c".repeat(100_000) + ">" + TEXT, TEXT),
        input("entities.html", () -> utf8("<p>" + "&amp;&notanentity;".repeat(50_000)), "ok"),
        body(
            "wrong-entities.html",
            "<p>" + TEXT + " &#x110000;&#xD800;&#0;",
            TEXT + " \uFFFD\uFFFD\uFFFD"),
        body("bold.html", "<b>".repeat(20_000) + "<p>" + TEXT, TEXT),
        body("links.html", "<a href=x>".repeat(10_000) + "</a><p>" + TEXT, TEXT),
        body("tables.html", "<table><td>".repeat(5_000) + TEXT, TEXT),
        body("comment.html", "<p>" + TEXT + "</p><!-- never ends", TEXT),
        body("script.html", "<p>" + TEXT + "</p><script>var a = '<p>never ends", TEXT),
        body("quote.html", "<p>" + TEXT + "</p><a href='never ends>" + TEXT, TEXT),
        body("cut.html", "<html><body><p>" + TEXT + "</p><div cla", TEXT),
        body("nul-tag.html", "<p\u0000>" + TEXT, TEXT),
        body("cdata.html", "<p><![CDATA[no]]>" + TEXT, TEXT),
        body("plaintext.html", "<p>" + TEXT + "</p><plaintext></html>", TEXT),
        body("noise.html", "<style>p{}</style><p>" + TEXT + "<script>alert(1)</script>", TEXT),
        body(
            "refresh.html",
            "<meta http-equiv=refresh content='0;url=http://127.0.0.1:1'><p>" + TEXT,
            TEXT),
        body("base.html", "<base href='javascript:alert(1)//'><p>" + TEXT, TEXT),
        body(
            "frames.html", "<html><p>" + TEXT + "<frameset><frame src=file:///etc/hostname>", TEXT),
        body("long-metadata.html", metadata("\"" + "x".repeat(1_000_000) + "\"") + TEXT, TEXT),
        body("wrong-metadata.html", metadata("[[{\"a\":[1,{}]}]]") + TEXT, TEXT),
        input("only-menu.html", "<nav><a href=/>Home</a></nav>", "empty"),
        input("only-comment.html", "<!-- " + TEXT + " -->", "empty"),
        input("frames-only.html", "<frameset><frame src=a.html></frameset>", "empty"),
        input("json.html", "{\"text\":\"a\"}", "empty"),
        input("packed.html", () -> new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0}, "binary"),
        input("office.html", "PK\u0003\u0004 and so on", "binary"),
        input("document.html", "%PDF-1.7 and so on", "binary"),
        input("too-large.html", () -> utf8("<p>" + (TEXT + " ").repeat(15_000)), "too-large"));
  }

  private static String metadata(String headline) {
    return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":"
        + headline
        + "}</script><p>";
  }

  static List<BadInput> xml() {
    String laughs =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
    return List.of(
        input("laughs.rss", laughs + rss("&c;"), "unreadable"),
        input("blowup.rss", () -> utf8(blowup()), "unreadable"),
        input("file.rss", entity("SYSTEM \"file:///etc/hostname\"") + rss("&e;"), "unreadable"),
        input("net.rss", entity("SYSTEM \"http://127.0.0.1:1/\"") + rss("&e;"), "unreadable"),
        input(
            "parameter.rss",
            "<!DOCTYPE rss [<!ENTITY % e SYSTEM \"http://127.0.0.1:1/\">%e;]>" + rss("a"),
            "unreadable"),
        input("unknown-entity.rss", rss("a &unheard; b"), "ok"),
        body(
            "include.rss",
            rss(
                "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='file:///etc/hostname'/>text"),
            "text"),
        input(
            "deep.rss",
            () -> utf8(rss("<a>".repeat(50_000) + "</a>".repeat(50_000))),
            "unreadable"),
        input(
            "attributes.rss",
            () -> utf8("<rss" + attributes() + ">" + rss("a").substring(5)),
            "ok"),
        input("cut.rss", rss("a").substring(0, rss("a").length() - 20), "unreadable", "unreadable"),
        input("empty.rss", "<rss/>", "empty"),
        input("nothing.rss", "", "empty"),
        headline("control.rss", rss("a").replace("<title>", "<title>x\u0001&#2;"), "xTwo bridges"),
        input("no-feed.xml", "<shop><goods/></shop>", "invalid-article"),
        body(
            "script-link.rss",
            rss("a").replace("<item>", "<item><link>javascript:alert(1)</link>"),
            "a"));
  }

  private static String rss(String description) {
    return "<rss><channel><title>x</title><item><title>Two bridges</title><description>"
        + description
        + "</description></item></channel></rss>";
  }

  private static String entity(String what) {
    return "<!DOCTYPE rss [<!ENTITY e " + what + ">]>";
  }

  private static String blowup() {
    return "<!DOCTYPE rss [<!ENTITY a \""
        + "x".repeat(50_000)
        + "\">]>"
        + rss("&a;".repeat(50_000));
  }

  private static String attributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("='b'");
    }
    return attributes.toString();
  }
}
