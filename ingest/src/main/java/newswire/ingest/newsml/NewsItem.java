package newswire.ingest.newsml;

import static newswire.ingest.newsml.Texts.first;
import static newswire.ingest.xml.XmlNames.child;
import static newswire.ingest.xml.XmlNames.children;
import static newswire.ingest.xml.XmlNames.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.RawArticle;
import newswire.ingest.RefusedException;
import newswire.ingest.xml.XmlNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A {@code <newsItem>} of NewsML-G2. Pure functions. */
final class NewsItem {
  private static final Set<String> WITHDRAWN = Set.of("canceled", "cancelled", "withheld");

  private NewsItem() {}

  static RawArticle article(Element item) throws RefusedException {
    Element meta = part(item, "itemMeta");
    Element about = part(item, "contentMeta");
    requireUsable(meta);
    RawArticle content = content(item, meta);
    String headline = first(text(about, "headline"), content.headline(), text(meta, "title"));
    return new RawArticle(
            headline,
            Texts.without(content.text(), headline),
            content.url(),
            first(item.attr("guid"), content.id()),
            first(
                text(meta, "firstCreated"),
                text(about, "contentCreated"),
                text(meta, "versionCreated"),
                content.date()),
            first(language(about), XmlNames.language(item), content.language()),
            first(
                name(child(meta, "provider")),
                name(child(about, "infoSource")),
                content.publisher()),
            first(byline(about), content.author()),
            first(name(child(about, "located")), content.located()))
        .withImage(first(image(item), content.image()));
  }

  /** A picture among the content; what has a picture is another item in a package. */
  private static @Nullable String image(Element item) {
    return children(part(item, "contentSet"), "remoteContent").stream()
        .filter(content -> content.attr("contenttype").startsWith("image/"))
        .map(content -> content.attr("href"))
        .filter(href -> !href.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static void requireUsable(Element meta) throws RefusedException {
    Element status = child(meta, "pubStatus");
    String code = status == null ? "" : code(status);
    if (WITHDRAWN.contains(code.toLowerCase(Locale.ROOT))) {
      throw new RefusedException(Reason.INVALID, "its source has withdrawn it: " + code);
    }
  }

  /** The first rendition that has words. */
  private static RawArticle content(Element item, Element meta) throws RefusedException {
    for (Element rendition : part(item, "contentSet").children()) {
      RawArticle content =
          switch (XmlNames.local(rendition)) {
            case "inlineXML" -> inline(rendition);
            case "inlineData" -> RawArticle.ofText(null, Texts.plain(rendition.wholeText()));
            default -> RawArticle.ofText(null, "");
          };
      if (!content.text().isBlank()) {
        return content;
      }
    }
    Element itemClass = child(meta, "itemClass");
    throw new RefusedException(
        Reason.EMPTY,
        "no text in it%s".formatted(itemClass == null ? "" : ": a " + code(itemClass)));
  }

  private static RawArticle inline(Element rendition) {
    for (Element child : rendition.getAllElements()) {
      String name = XmlNames.local(child);
      if (name.equals("nitf")) {
        return NitfDocument.read(child);
      }
      if (name.equals("body")) {
        return RawArticle.ofText(null, Texts.ofMarkup(child));
      }
    }
    return RawArticle.ofText(null, Texts.ofMarkup(rendition));
  }

  private static @Nullable String byline(Element about) {
    String by = text(about, "by");
    if (by != null) {
      return by;
    }
    String creators =
        children(about, "creator").stream()
            .map(creator -> first(name(creator), ""))
            .filter(name -> name != null && !name.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return creators.isEmpty() ? null : creators;
  }

  private static @Nullable String language(Element about) {
    Element language = child(about, "language");
    return language == null ? null : language.attr("tag");
  }

  /** A party or place by its name, else by its literal. */
  private static @Nullable String name(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    String words = element.children().isEmpty() ? element.wholeText() : null;
    return first(text(element, "name"), element.attr("literal"), words);
  }

  /** The code without its scheme. */
  private static String code(Element element) {
    String code = first(element.attr("qcode"), element.attr("uri"), element.attr("literal"));
    return code == null
        ? ""
        : code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
  }

  private static Element part(Element item, String name) {
    Element part = child(item, name);
    return part == null ? new Element(name) : part;
  }
}
