package newswire.ingest.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import newswire.contract.Json;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in schema.org's terms, as JSON-LD. */
record JsonLd(
    @Nullable String headline,
    @Nullable String alternative,
    @Nullable String body,
    @Nullable String date,
    List<String> authors,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable String url,
    @Nullable String image) {

  private static final JsonLd NOTHING =
      new JsonLd(null, null, null, null, List.of(), null, null, null, null);
  private static final Pattern ARTICLE = Pattern.compile(".*(Article|BlogPosting|Report)");

  /** Pages break lines inside strings and repeat keys; their readers are forgiving too. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(Json.MAX_DEPTH).build())
                  .build())
          .build();

  static JsonLd of(List<Element> scripts) {
    for (Element script : scripts) {
      if (!script.attr("type").equalsIgnoreCase("application/ld+json")) {
        continue;
      }
      JsonNode article = article(script.data());
      if (article != null) {
        return of(article);
      }
    }
    return NOTHING;
  }

  private static JsonLd of(JsonNode article) {
    return new JsonLd(
        value(article.path("headline")),
        value(article.path("alternativeHeadline")),
        value(article.path("articleBody")),
        value(article.path("datePublished")),
        authors(article),
        name(article.path("publisher")),
        value(article.path("inLanguage")),
        value(article.path("url")),
        image(article));
  }

  private static @Nullable JsonNode article(String json) {
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(LENIENT.readTree(json));
    } catch (JsonProcessingException e) {
      // Broken metadata is common, and the page's text is still there.
      return null;
    }
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return node;
      }
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.has("@graph")) {
        open.add(node.path("@graph"));
      } else if (node.has("mainEntity")) {
        open.add(node.path("mainEntity"));
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return ARTICLE.matcher(type.asText()).matches();
  }

  private static List<String> authors(JsonNode article) {
    List<String> authors = new ArrayList<>();
    addNames(authors, article.path("author"));
    if (authors.isEmpty()) {
      addNames(authors, article.path("creator"));
    }
    return authors;
  }

  private static void addNames(List<String> names, JsonNode node) {
    if (node.isArray()) {
      node.forEach(one -> addNames(names, one));
      return;
    }
    String name = name(node);
    boolean person = !node.path("@type").asText("").contains("Organi");
    if (name != null && person && !names.contains(name)) {
      names.add(name);
    }
  }

  /** An address, an object that has one, or a list of them, of which the first is the main one. */
  private static @Nullable String image(JsonNode article) {
    String thumbnail = value(article.path("thumbnailUrl"));
    JsonNode image = article.path("image");
    JsonNode one = image.isArray() ? image.path(0) : image;
    String url = one.isObject() ? value(one.path("url")) : value(one);
    url = url == null ? value(one.path("contentUrl")) : url;
    return url == null ? thumbnail : url;
  }

  private static @Nullable String name(JsonNode node) {
    if (!node.isObject()) {
      return value(node.isArray() ? node.path(0).path("name") : node);
    }
    JsonNode name = node.path("name");
    return value(name.isArray() ? name.path(0) : name);
  }

  private static @Nullable String value(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank()
        ? Parser.unescapeEntities(node.asText(), false).strip()
        : null;
  }
}
