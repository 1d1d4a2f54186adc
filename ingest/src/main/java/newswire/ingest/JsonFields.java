package newswire.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.html.ArticlePage;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a JSON object say what: the flat names of the contract, and ninjs 1.x to 3.x,
 * whose names differ in spelling and whose headlines, bodies and sources are strings in one version
 * and lists in another. Pure functions.
 */
final class JsonFields {
  private static final double LARGE = 1e15;
  private static final Pattern MARKUP =
      Pattern.compile("(?i)</(p|div|a|span|em|strong|h[1-6]|ul)>|<br ?/?>|<p>");

  /** Where a body is that is markup, or that nothing else says; of ninjs 1.x any role has one. */
  private static final List<String> MARKED_BODIES =
      List.of("body_html", "body_xhtml", "body_html5", "content_html", "content_text");

  private static final Set<String> WITHDRAWN =
      Set.of("canceled", "cancelled", "withheld", "withdrawn", "stat:canceled", "stat:withheld");

  private JsonFields() {}

  static RawArticle article(JsonNode json) throws RefusedException {
    if (!json.isObject()) {
      throw new RefusedException(
          Reason.INVALID, "an article is a JSON object, this is " + kind(json));
    }
    String status = json.path("pubStatus").asText(json.path("pubstatus").asText(""));
    if (WITHDRAWN.contains(status.toLowerCase(Locale.ROOT))) {
      throw new RefusedException(Reason.INVALID, "its source has withdrawn it: " + status);
    }
    String text = body(json);
    if (text == null) {
      throw new RefusedException(
          Reason.INVALID, "no text: it is looked for in text, body, content, maintext and bodies");
    }
    String headline = headline(json);
    String uri = scalar(json.path("uri"));
    String url = string(json, JsonField.URL);
    return new RawArticle(
            headline == null ? null : plain(headline),
            plain(text),
            url == null ? altId(json, "url") : url,
            id(json, uri),
            string(json, JsonField.DATE),
            string(json, JsonField.LANGUAGE),
            publisher(json),
            author(json),
            string(json, JsonField.LOCATED))
        .withImage(image(json));
  }

  /** Whether any of the fields says something in which a body is looked for. */
  static boolean hasBody(JsonNode json) {
    try {
      return body(json) != null;
    } catch (RefusedException e) {
      return false;
    }
  }

  private static @Nullable String headline(JsonNode json) throws RefusedException {
    String flat = text(json, JsonField.HEADLINE.names());
    return flat == null ? ofRole(json.path("headlines")) : flat;
  }

  private static @Nullable String body(JsonNode json) throws RefusedException {
    String flat = text(json, JsonField.BODY.names());
    if (flat != null) {
      return flat;
    }
    String listed = ofRole(json.path("bodies"));
    return listed == null ? text(json, MARKED_BODIES) : listed;
  }

  /** Of a ninjs list the value of role main, else the first; markup only if there is no other. */
  private static @Nullable String ofRole(JsonNode list) {
    String best = null;
    int rank = 0;
    for (JsonNode entry : list) {
      String value = entry.path("value").asText("");
      if (value.isBlank()) {
        continue;
      }
      String type =
          entry.path("contentType").asText(entry.path("contenttype").asText("text/plain"));
      int here =
          (type.equals("text/plain") ? 2 : 1)
              + (entry.path("role").asText().equals("main") ? 2 : 0);
      if (here > rank) {
        best = value;
        rank = here;
      }
    }
    return best;
  }

  private static @Nullable String id(JsonNode json, @Nullable String uri) {
    String flat = string(json, JsonField.ID);
    if (flat != null) {
      return flat;
    }
    String guid = altId(json, "guid");
    // A uri of newswire's own says what the article was made of; it is made again.
    return guid != null || uri == null || uri.startsWith("urn:newswire:") ? guid : uri;
  }

  private static @Nullable String altId(JsonNode json, String role) {
    for (JsonNode entry : either(json, "altIds", "altids")) {
      if (entry.path("role").asText().equals(role)) {
        return scalar(entry.path("value"));
      }
    }
    return null;
  }

  private static @Nullable String publisher(JsonNode json) {
    String flat = string(json, JsonField.PUBLISHER);
    return flat == null
        ? nameOf(either(json, "infoSources", "infosources", "infosource").path(0))
        : flat;
  }

  private static @Nullable String image(JsonNode json) {
    for (String name : JsonField.IMAGE.names()) {
      JsonNode value = json.path(name).isArray() ? json.path(name).path(0) : json.path(name);
      String address = scalar(value.isObject() ? value.path("url") : value);
      if (address != null) {
        return address;
      }
    }
    return AssociatedImage.of(json.path("associations"));
  }

  private static @Nullable String author(JsonNode json) {
    String by = string(json, JsonField.AUTHOR);
    return by == null ? names(either(json, "authors", "author")) : by;
  }

  private static @Nullable String names(JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode entry : list) {
      String name = nameOf(entry);
      if (name != null && !names.contains(name)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static JsonNode either(JsonNode json, String... names) {
    for (String name : names) {
      if (json.path(name).isArray()) {
        return json.path(name);
      }
    }
    return json.path(names[0]);
  }

  /** Text that has to be text: a number or a list there is a mistake, not an article. */
  private static @Nullable String text(JsonNode json, List<String> names) throws RefusedException {
    for (String name : names) {
      JsonNode value = json.path(name);
      if (value.isTextual() && !value.textValue().isBlank()) {
        return value.textValue();
      }
      if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
        throw new RefusedException(
            Reason.INVALID, "\"%s\" must be a string, not %s".formatted(name, kind(value)));
      }
    }
    return null;
  }

  /** The first of these fields that says something; what says nothing readable is passed over. */
  private static @Nullable String string(JsonNode json, JsonField field) {
    for (String name : field.names()) {
      JsonNode value = json.path(name);
      String found = value.isObject() ? nameOf(value) : scalar(value);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String nameOf(JsonNode node) {
    if (!node.isObject()) {
      return scalar(node);
    }
    String name = scalar(node.path("name"));
    return name == null ? scalar(node.path("title")) : name;
  }

  private static @Nullable String scalar(JsonNode node) {
    boolean says = node.isTextual() || node.isNumber();
    String text = node.isFloatingPointNumber() ? plain(node.doubleValue()) : node.asText();
    return says && !text.isBlank() ? text : null;
  }

  /** Many exports carry the page's markup in their text. */
  private static String plain(String text) {
    boolean markup = text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
    return markup ? ArticlePage.textOf(text) : text;
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case STRING -> "a string";
      default -> "nothing";
    };
  }

  /** Seconds with a fraction are no number with an exponent to the one who wrote them. */
  private static String plain(double number) {
    return Math.abs(number) < LARGE
        ? BigDecimal.valueOf(number).toPlainString()
        : Double.toString(number);
  }
}
