package newswire.ingest.newsml;

import static newswire.ingest.newsml.Texts.first;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.RawArticle;
import newswire.ingest.RefusedException;
import newswire.ingest.xml.XmlNames;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An {@code <nitf>} document. Pure functions. */
final class NitfDocument {
  private static final Set<String> NOT_WORDS =
      Set.of("media", "media-caption", "note", "object", "pronounce", "body.end");
  private static final Map<String, String> AS_HTML =
      Map.of("hl1", "h2", "hl2", "h2", "block", "div", "fn", "p", "dateline", "p");

  private NitfDocument() {}

  static RawArticle article(Element nitf) throws RefusedException {
    Element data = find(nitf, "docdata");
    String status = data == null ? "" : data.attr("management-status").toLowerCase(Locale.ROOT);
    if (status.equals("canceled") || status.equals("withheld")) {
      throw new RefusedException(Reason.INVALID, "its source has withdrawn it: " + status);
    }
    RawArticle article = read(nitf);
    if (article.text().isBlank()) {
      throw new RefusedException(Reason.EMPTY, "no text in <body.content>");
    }
    return article;
  }

  /** The same, whether it has words or not. */
  static RawArticle read(Element nitf) {
    String headline = first(words(find(nitf, "hl1")), words(find(nitf, "title")));
    String reference = attribute(find(nitf, "pubdata"), "ex-ref");
    return new RawArticle(
            headline,
            Texts.without(body(nitf), headline),
            reference,
            attribute(find(nitf, "doc-id"), "id-string"),
            first(
                attribute(find(nitf, "date.issue"), "norm"),
                attribute(find(nitf, "date.release"), "norm"),
                attribute(find(nitf, "story.date"), "norm"),
                attribute(find(nitf, "pubdata"), "date.publication")),
            first(nitf.attr("xml:lang"), attribute(find(nitf, "body"), "xml:lang")),
            first(
                attribute(find(nitf, "pubdata"), "name"),
                words(find(nitf, "distributor")),
                attribute(find(nitf, "doc.copyright"), "holder")),
            byline(nitf),
            words(find(find(nitf, "dateline"), "location")))
        .withImage(image(nitf));
  }

  private static @Nullable String image(Element nitf) {
    for (Element media : nitf.getAllElements()) {
      boolean image =
          XmlNames.local(media).equals("media")
              && media.attr("media-type").equalsIgnoreCase("image");
      String source = image ? attribute(find(media, "media-reference"), "source") : null;
      if (source != null && !source.isBlank()) {
        return source;
      }
    }
    return null;
  }

  private static String body(Element nitf) {
    Element content = find(nitf, "body.content");
    content = content == null ? find(nitf, "body") : content;
    if (content == null) {
      return "";
    }
    Element copy = content.clone();
    for (Element element : copy.getAllElements()) {
      String name = XmlNames.local(element);
      if (NOT_WORDS.contains(name) || name.equals("body.head")) {
        element.remove();
      } else if (!name.isEmpty()) {
        // A prefix without a name, as in <a:>, is nothing that HTML knows.
        element.tagName(AS_HTML.getOrDefault(name, name), Parser.NamespaceHtml);
      }
    }
    return Texts.ofMarkup(copy);
  }

  private static @Nullable String byline(Element nitf) {
    Element byline = find(nitf, "byline");
    return first(words(find(byline, "person")), words(byline));
  }

  private static @Nullable Element find(@Nullable Element in, String name) {
    if (in == null) {
      return null;
    }
    for (Element element : in.getAllElements()) {
      if (XmlNames.local(element).equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static @Nullable String words(@Nullable Element element) {
    return element == null ? null : element.text();
  }

  private static @Nullable String attribute(@Nullable Element element, String name) {
    return element == null ? null : element.attr(name);
  }
}
