package newswire.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the makers of a site call the parts of its pages: the words of class and id, in English
 * almost everywhere. The words on the page are not looked at here. Pure functions.
 */
final class ElementNames {
  private static final Set<String> NOISE =
      Set.of(
          "comment",
          "comments",
          "disqus",
          "respond",
          "replies",
          "related",
          "share",
          "sharing",
          "sharedaddy",
          "sharebar",
          "sidebar",
          "rail",
          "ad",
          "ads",
          "adv",
          "outbrain",
          "taboola",
          "breadcrumb",
          "breadcrumbs",
          "pagination",
          "pager",
          "consent",
          "gdpr",
          "popup",
          "modal",
          "overlay",
          "login",
          "signin",
          "signup",
          "register",
          "password",
          "paywall",
          "masthead",
          "navbar",
          "nav",
          "navigation",
          "menu",
          "footer",
          "copyright",
          "disclaimer",
          "tag",
          "tags",
          "taglist",
          "keywords",
          "topics",
          "trending",
          "popular",
          "teaser",
          "teasers",
          "caption",
          "credit",
          "credits",
          "byline",
          "bio",
          "gallery",
          "slideshow",
          "toolbar",
          "tooltip",
          "visuallyhidden",
          "relatedposts",
          "infobox",
          "toc",
          "hidden",
          "carousel",
          "ticker",
          "poll",
          "addthis",
          "whatsapp",
          "banner",
          "recommended",
          "recommendations",
          "bookmark");
  private static final Set<String> NOISE_PAIRS =
      Set.of(
          "most read",
          "most popular",
          "most viewed",
          "more stories",
          "more news",
          "more articles",
          "more from",
          "more on",
          "read more",
          "read also",
          "read next",
          "see also",
          "also read",
          "further reading",
          "author bio",
          "author box",
          "author info",
          "author card",
          "author meta",
          "about author",
          "the author",
          "sign in",
          "sign up",
          "log in",
          "print only",
          "screen reader",
          "sr only",
          "visually hidden",
          "skip link",
          "jump to",
          "tell us",
          "list tags",
          "up next",
          "you may",
          "also like",
          "follow us",
          "article tools");
  private static final List<String> NOISE_STARTS =
      List.of(
          "promo",
          "social",
          "advert",
          "newsletter",
          "subscri",
          "recirc",
          "cookie",
          "donat",
          "widget",
          "sponsor",
          "comment");
  private static final Set<String> HOLDERS =
      Set.of("article", "story", "post", "entry", "news", "body", "content", "page", "main");
  private static final Set<String> HELD = Set.of("body", "content", "text", "copy");
  private static final Set<String> TALK =
      Set.of("comment", "comments", "disqus", "respond", "replies", "reply");

  private ElementNames() {}

  /** Whether the names say that this is not the article. */
  static boolean isNoise(List<String> words) {
    String before = "";
    for (String word : words) {
      if (NOISE.contains(word) || NOISE_PAIRS.contains(before + ' ' + word)) {
        return true;
      }
      for (String start : NOISE_STARTS) {
        if (word.startsWith(start)) {
          return true;
        }
      }
      before = word;
    }
    return false;
  }

  /** Whether the names say that this is the article's text. */
  static boolean isBody(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean pair =
          i > 0
              && HELD.contains(word)
              && HOLDERS.contains(words.get(i - 1))
              && !word.equals(words.get(i - 1));
      if (pair || word.endsWith("articlebody") || word.endsWith("articletext")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the way from the front page to here is shown. */
  static boolean isPath(List<String> words) {
    return words.stream().anyMatch(word -> word.startsWith("breadcrumb"));
  }

  /** Whether readers talk here. */
  static boolean isTalk(List<String> words) {
    return words.stream().anyMatch(word -> TALK.contains(word) || word.startsWith("comment"));
  }

  /** The words of class and id, parted at hyphens and at the humps of camel case. */
  static List<String> of(Element element) {
    List<String> words = new ArrayList<>();
    addTo(words, element.className());
    addTo(words, element.id());
    return words;
  }

  private static void addTo(List<String> words, String names) {
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && !Character.isUpperCase(names.charAt(i - 1));
      if (end || hump) {
        if (i > start) {
          words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = end ? i + 1 : i;
      }
    }
  }
}
