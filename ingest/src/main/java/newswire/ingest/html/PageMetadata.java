package newswire.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page declares of its article: in JSON-LD, in meta elements, in microdata. Immutable. */
record PageMetadata(
    PageTitles titles,
    @Nullable String body,
    List<String> authors,
    List<String> dates,
    List<String> urls,
    @Nullable String language,
    @Nullable String publisher,
    @Nullable String image) {

  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^\\s*(by|par|von|por|di|da|door|af|av|von|текст|автор)\\s*:?\\s+(?=\\p{Lu})");
  private static final Pattern AND =
      Pattern.compile("\\s*(,|;|/|\\||•|·| and | et | und | y | e | og | och | en | & )\\s*");
  private static final Pattern HOST = Pattern.compile("^\\s*https?://(?:www\\.)?([^/:?#\\s]+)");
  private static final Set<String> AUTHOR_NAMES = Set.of("author", "dc.creator", "byl");
  private static final int MOST_MARKED = 3;
  private static final int LONGEST_NAME = 60;

  static PageMetadata of(Document page, PageElements elements) {
    JsonLd ld = JsonLd.of(elements.named("script"));
    Map<String, String> metas = metas(elements);
    return new PageMetadata(
        titles(page, elements, ld, metas),
        ld.body(),
        authors(elements, ld),
        dates(elements, ld, metas),
        urls(elements, ld, metas),
        language(page, ld, metas),
        first(meta(metas, "og:site_name", "application-name"), ld.publisher()),
        image(elements, ld, metas));
  }

  private static PageTitles titles(
      Document page, PageElements elements, JsonLd ld, Map<String, String> metas) {
    PageTitles titles =
        new PageTitles(
            meta(metas, "og:title", "twitter:title"),
            ld.headline(),
            ld.alternative(),
            page.title());
    List<String> sites = new ArrayList<>();
    add(sites, meta(metas, "og:site_name"));
    add(sites, meta(metas, "application-name"));
    add(sites, meta(metas, "apple-mobile-web-app-title"));
    add(sites, ld.publisher());
    urls(elements, ld, metas).forEach(url -> add(sites, host(url)));
    return titles.without(sites);
  }

  private static @Nullable String host(String url) {
    Matcher host = HOST.matcher(url);
    return host.find() ? host.group(1) : null;
  }

  private static List<String> authors(PageElements elements, JsonLd ld) {
    List<String> authors = new ArrayList<>();
    if (!ld.authors().isEmpty()) {
      ld.authors().forEach(name -> addNames(authors, name));
      return authors;
    }
    for (Element meta : elements.named("meta")) {
      boolean author =
          AUTHOR_NAMES.contains(meta.attr("name").toLowerCase(Locale.ROOT))
              || meta.attr("property").equalsIgnoreCase("author");
      if (author) {
        addNames(authors, meta.attr("content"));
      }
    }
    if (authors.isEmpty()) {
      marked(elements).stream()
          .limit(MOST_MARKED)
          .forEach(element -> addNames(authors, element.text()));
    }
    return authors;
  }

  /** What microdata or a link's relation marks as an author. */
  private static List<Element> marked(PageElements elements) {
    List<Element> marked = new ArrayList<>();
    for (Element author : elements.ofProperty("author")) {
      List<Element> names =
          elements.ofProperty("name").stream()
              .filter(name -> BodyFinder.isInside(name, author))
              .toList();
      marked.addAll(names.isEmpty() ? List.of(author) : names);
    }
    marked.addAll(elements.authorLinks());
    return marked;
  }

  private static void addNames(List<String> authors, String names) {
    for (String name : AND.split(BY.matcher(names).replaceFirst(""))) {
      String clean = name.strip();
      boolean address = clean.contains("://") || clean.contains("@") || clean.startsWith("www.");
      if (!clean.isEmpty()
          && clean.length() <= LONGEST_NAME
          && !address
          && !authors.contains(clean)) {
        authors.add(clean);
      }
    }
  }

  private static List<String> dates(PageElements elements, JsonLd ld, Map<String, String> metas) {
    List<String> dates = new ArrayList<>();
    add(dates, ld.date());
    for (String name :
        List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "datePublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "pubdate",
            "publishdate",
            "publish-date",
            "parsely-pub-date",
            "sailthru.date",
            "cXenseParse:recs:publishtime",
            "article.published")) {
      add(dates, meta(metas, name));
    }
    elements
        .ofProperty("datePublished")
        .forEach(e -> add(dates, first(e.attr("content"), e.attr("datetime"), e.text())));
    elements.named("time").stream()
        .filter(e -> e.hasAttr("datetime"))
        .limit(1)
        .forEach(e -> add(dates, e.attr("datetime")));
    return dates;
  }

  private static List<String> urls(PageElements elements, JsonLd ld, Map<String, String> metas) {
    List<String> urls = new ArrayList<>();
    elements.named("link").stream()
        .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
        .limit(1)
        .forEach(link -> add(urls, link.attr("href")));
    add(urls, meta(metas, "og:url"));
    add(urls, ld.url());
    return urls;
  }

  private static @Nullable String image(
      PageElements elements, JsonLd ld, Map<String, String> metas) {
    return first(
        ld.image(),
        meta(
            metas,
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "twitter:image",
            "twitter:image:src"),
        elements.named("link").stream()
            .filter(link -> link.attr("rel").equalsIgnoreCase("image_src"))
            .map(link -> link.attr("href"))
            .findFirst()
            .orElse(null));
  }

  private static @Nullable String language(Document page, JsonLd ld, Map<String, String> metas) {
    return first(
        page.firstElementChild() == null ? null : page.firstElementChild().attr("lang"),
        ld.language(),
        meta(metas, "og:locale", "language"));
  }

  /** The first content of each meta element that has one, by its name in lower case. */
  private static Map<String, String> metas(PageElements elements) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : elements.named("meta")) {
      String content = meta.attr("content");
      if (!content.isBlank()) {
        metas.putIfAbsent(meta.attr("property").toLowerCase(Locale.ROOT), content);
        metas.putIfAbsent(meta.attr("name").toLowerCase(Locale.ROOT), content);
      }
    }
    return metas;
  }

  private static @Nullable String meta(Map<String, String> metas, String... names) {
    for (String name : names) {
      String content = metas.get(name.toLowerCase(Locale.ROOT));
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  private static void add(List<String> values, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.add(value.strip());
    }
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
