package newswire.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.contract.Json;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * How often each of the places where a page has a title holds the expected one, to the letter: what
 * a reader of pages would reach that always took the same place, and what one would that always
 * knew which. One thread.
 */
final class HeadlineSources {
  private static final String HEADING = "first h1";
  private static final String SHARED = "og:title";
  private static final String DECLARED = "JSON-LD headline";

  private final Map<String, int[]> right = new LinkedHashMap<>();
  private final int[] pages = new int[2];

  /**
   * @param half 0 of the pages looked at, 1 of the others
   * @param found what newswire takes
   */
  void add(int half, Document page, String expected, String found) {
    pages[half]++;
    List<String> declared = declared(page);
    String heading = first(page.select("h1").eachText());
    String shared = first(page.select("meta[property=og:title]").eachAttr("content"));
    count(HEADING, half, expected, heading);
    count(SHARED, half, expected, shared);
    count(DECLARED, half, expected, first(declared));
    count(
        "JSON-LD headline, else og:title",
        half,
        expected,
        declared.isEmpty() ? shared : first(declared));
    count("newswire", half, expected, found);
    List<String> all = new ArrayList<>(declared);
    all.addAll(page.select("meta[content]").eachAttr("content"));
    for (Element element : page.select("title, h1, h1 *, h2, h2 *, h3, h3 *")) {
      all.add(element.text());
      all.add(element.ownText());
    }
    all.addAll(withoutEnds(all));
    boolean any = all.stream().anyMatch(title -> line(title).equals(line(expected)));
    count("any of these, meta elements, h2, h3, title", half, expected, any ? expected : "");
  }

  private void count(String source, int half, String expected, String title) {
    int[] counts = right.computeIfAbsent(source, key -> new int[2]);
    counts[half] += line(title).equals(line(expected)) ? 1 : 0;
  }

  private static List<String> withoutEnds(List<String> titles) {
    List<String> shorter = new ArrayList<>();
    for (String title : titles) {
      for (String separator : new String[] {" | ", " - ", " – ", " — ", " · "}) {
        int end = title.lastIndexOf(separator);
        shorter.add(title.substring(0, Math.max(0, end)));
      }
    }
    return shorter;
  }

  private static List<String> declared(Document page) {
    List<String> headlines = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      json(script.data()).findValues("headline").forEach(node -> headlines.add(node.asText()));
    }
    return headlines;
  }

  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      // Broken metadata declare nothing to such a reader.
      return MissingNode.getInstance();
    }
  }

  private static String first(List<String> titles) {
    return titles.isEmpty() ? "" : titles.get(0);
  }

  private static String line(String title) {
    return PlainText.line(Parser.unescapeEntities(title, false));
  }

  /** The rows of a table in Markdown. */
  String rows() {
    StringBuilder rows = new StringBuilder();
    right.forEach(
        (source, counts) ->
            rows.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f |%n",
                    source,
                    (double) (counts[0] + counts[1]) / (pages[0] + pages[1]),
                    (double) counts[0] / pages[0],
                    (double) counts[1] / pages[1])));
    return rows.toString();
  }
}
