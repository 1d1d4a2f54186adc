package newswire.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * How well the fields of articles were read: of the body the F1 of its words, as a multiset, mean
 * over the pages; the share of pages whose headline is the expected one: to the letter; but for the
 * shape of quotation marks, dashes and spaces; and so among the pages that show the expected one as
 * a heading, for the others expect a title written for search engines or social networks; the share
 * whose date is right to the day; F1 of the authors' names over all pages. One thread.
 */
final class FieldScore {
  private int pages;
  private double bodies;
  private int headlines;
  private int headlinesButForMarks;
  private int shown;
  private int shownRight;
  private int dated;
  private int dates;
  private int authorsExpected;
  private int authorsFound;
  private int authorsRight;

  /**
   * @param isShown whether the expected headline stands on the page as a heading
   */
  void add(JsonNode expected, RawArticle found, boolean isShown) {
    pages++;
    bodies += body(expected.path("body"), found.text());
    String headline = found.headline() == null ? "" : found.headline();
    headlines += isHeadline(expected, headline) ? 1 : 0;
    boolean right = isHeadlineButForMarks(expected, headline);
    headlinesButForMarks += right ? 1 : 0;
    shown += isShown ? 1 : 0;
    shownRight += isShown && right ? 1 : 0;
    String date = expected.path("publishing_date").asText("");
    if (!date.isEmpty()) {
      dated++;
      dates += isDate(date, found) ? 1 : 0;
    }
    addAuthors(expected.path("authors"), found);
  }

  static double body(JsonNode expected, String found) {
    StringBuilder text = new StringBuilder();
    collect(expected, text);
    Map<String, Integer> words = new HashMap<>();
    List<String> expectedWords = ShingleScore.words(PlainText.clean(text.toString()));
    expectedWords.forEach(word -> words.merge(word, 1, Integer::sum));
    List<String> foundWords = ShingleScore.words(PlainText.clean(found));
    int common = 0;
    for (String word : foundWords) {
      common += words.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
    }
    double precision = foundWords.isEmpty() ? 0 : (double) common / foundWords.size();
    double recall = expectedWords.isEmpty() ? 1 : (double) common / expectedWords.size();
    return ShingleScore.f1(precision, recall);
  }

  private static void collect(JsonNode node, StringBuilder text) {
    if (node.isTextual()) {
      text.append(node.asText()).append('\n');
    }
    node.forEach(child -> collect(child, text));
  }

  static boolean isHeadline(JsonNode expected, String found) {
    return PlainText.line(expected.path("title").asText("")).equals(PlainText.line(found));
  }

  /** Whether these differ in nothing but the shape of marks, spaces and invisible characters. */
  static boolean isHeadlineButForMarks(JsonNode expected, String found) {
    return plainMarks(expected.path("title").asText("")).equals(plainMarks(found));
  }

  static String plainMarks(String title) {
    String line = PlainText.line(Parser.unescapeEntities(title, false));
    return line.replaceAll("[‘’‚‛‹›`´′]", "'")
        .replaceAll("[“”„‟«»″]|''", "\"")
        .replaceAll("\\p{Pd}+", "-")
        .replace("…", "...")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .replaceAll("(?<=\\P{L}) | (?=[:;!?.\"])", "")
        .strip();
  }

  static boolean isDate(String expected, RawArticle found) {
    return found.date() != null
        && PublicationDate.of(found.date())
            .map(date -> date.substring(0, 10))
            .filter(expected.substring(0, 10)::equals)
            .isPresent();
  }

  private void addAuthors(JsonNode expected, RawArticle found) {
    Set<String> right = new HashSet<>();
    expected.forEach(name -> right.add(name(name.asText())));
    Set<String> read = new HashSet<>();
    if (found.author() != null) {
      Arrays.stream(found.author().split(", ")).map(FieldScore::name).forEach(read::add);
    }
    authorsExpected += right.size();
    authorsFound += read.size();
    read.retainAll(right);
    authorsRight += read.size();
  }

  private static String name(String name) {
    return PlainText.line(name).toLowerCase(Locale.ROOT);
  }

  /** The cells of a table's row. */
  String row() {
    double precision = authorsFound == 0 ? 0 : (double) authorsRight / authorsFound;
    double recall = authorsExpected == 0 ? 0 : (double) authorsRight / authorsExpected;
    return String.format(
        Locale.ROOT,
        "| %d | %.3f | %.3f | %.3f | %.3f of %d | %.3f | %.3f |%n",
        pages,
        bodies / pages,
        (double) headlines / pages,
        (double) headlinesButForMarks / pages,
        (double) shownRight / shown,
        shown,
        (double) dates / dated,
        ShingleScore.f1(precision, recall));
  }
}
