package newswire.ingest.feed;

import static newswire.ingest.xml.XmlNames.children;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswire.ingest.xml.XmlNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which image a feed shows an item with: Media RSS, an enclosure, or an Atom link of that kind.
 * Pure functions.
 */
final class FeedImages {
  private static final String MEDIA = "http://search.yahoo.com/mrss/";

  private FeedImages() {}

  /** The reference as it stands there; null if there is none. */
  static @Nullable String of(Element item) {
    List<Element> places = new ArrayList<>(List.of(item));
    places.addAll(children(item, MEDIA, "group"));
    String best = null;
    for (Element place : places) {
      best = best == null ? largest(children(place, MEDIA, "content")) : best;
    }
    best = best == null ? enclosed(item) : best;
    for (Element place : places) {
      best = best == null ? largest(children(place, MEDIA, "thumbnail")) : best;
    }
    return best;
  }

  /** Of one picture in many sizes the largest; of pictures that say no size the first. */
  private static @Nullable String largest(List<Element> media) {
    String largest = null;
    int width = -1;
    for (Element one : media) {
      int here = width(one);
      if (!one.attr("url").isBlank() && isImage(one) && here > width) {
        largest = one.attr("url").strip();
        width = here;
      }
    }
    return largest;
  }

  private static @Nullable String enclosed(Element item) {
    for (Element enclosure : children(item, "enclosure")) {
      if (isImage(enclosure) && !enclosure.attr("url").isBlank()) {
        return enclosure.attr("url").strip();
      }
    }
    List<Element> links = new ArrayList<>(children(item, "link"));
    links.addAll(children(item, XmlNames.ATOM, "link"));
    for (Element link : links) {
      boolean enclosure = link.attr("rel").strip().equalsIgnoreCase("enclosure");
      if (enclosure && isImage(link) && !link.attr("href").isBlank()) {
        return link.attr("href").strip();
      }
    }
    return null;
  }

  private static boolean isImage(Element media) {
    String type = media.attr("type").strip().toLowerCase(Locale.ROOT);
    if (!type.isEmpty()) {
      return type.startsWith("image/");
    }
    boolean thumbnail = XmlNames.local(media).equals("thumbnail");
    return thumbnail || media.attr("medium").strip().equalsIgnoreCase("image");
  }

  private static int width(Element media) {
    String width = media.attr("width").strip();
    return width.matches("[0-9]{1,6}") ? Integer.parseInt(width) : 0;
  }
}
