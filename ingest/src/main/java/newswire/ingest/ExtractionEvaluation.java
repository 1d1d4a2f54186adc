package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newswire.contract.CloudEvent;
import newswire.contract.Json;
import newswire.ingest.html.ArticlePage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Measures what is read from web pages on two public sets: the article-extraction benchmark of Zyte
 * (Scrapinghub), 181 pages, with its own F1; and the test pages of Fundus, whose expected articles
 * come from parsers written by hand for each site. Errors were looked at on the half of the pages
 * whose name has an even hash (first digit of the id there, of the file name's SHA-256 here), so
 * the other half stands by itself.
 */
public final class ExtractionEvaluation {
  private static final int DATE_AND_EXTENSION = "_2024_01_31.html.gz".length();

  private ExtractionEvaluation() {}

  /**
   * Writes the scores as a table in Markdown.
   *
   * @param shared the folder that holds {@code data/}
   * @throws IOException if the sets are not there
   */
  public static void run(Path shared, Appendable out) throws IOException {
    scrapinghub(shared.resolve("data/extraction-scrapinghub"), out);
    fundus(shared.resolve("data/extraction-fundus-tests"), out);
  }

  private static void scrapinghub(Path folder, Appendable out) throws IOException {
    ShingleScore looked = new ShingleScore();
    ShingleScore unseen = new ShingleScore();
    ShingleScore all = new ShingleScore();
    JsonNode expected = json(folder.resolve("ground-truth.json.gz"));
    for (Map.Entry<String, JsonNode> page : expected.properties()) {
      String text = page.getValue().path("articleBody").asText();
      String found = page(folder.resolve("html").resolve(page.getKey() + ".html.gz")).body();
      all.add(text, found);
      boolean even = Character.digit(page.getKey().charAt(0), 16) % 2 == 0;
      (even ? looked : unseen).add(text, found);
    }
    out.append(
        "| article-extraction-benchmark | pages | F1 | precision | recall |\n|---|---|---|---|---|\n");
    row(out, "all", all);
    row(out, "half looked at", looked);
    row(out, "half not looked at", unseen);
  }

  /** The benchmark's score over all of its pages. */
  static ShingleScore benchmark(Path shared) throws IOException {
    ShingleScore all = new ShingleScore();
    Path folder = shared.resolve("data/extraction-scrapinghub");
    JsonNode expected = json(folder.resolve("ground-truth.json.gz"));
    for (Map.Entry<String, JsonNode> page : expected.properties()) {
      String found = page(folder.resolve("html").resolve(page.getKey() + ".html.gz")).body();
      all.add(page.getValue().path("articleBody").asText(), found);
    }
    return all;
  }

  private static void row(Appendable out, String name, ShingleScore score) throws IOException {
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f | %.3f |%n",
            name,
            score.pages(),
            score.f1(),
            score.precision(),
            score.recall()));
  }

  private static void fundus(Path folder, Appendable out) throws IOException {
    FieldScore looked = new FieldScore();
    FieldScore unseen = new FieldScore();
    FieldScore all = new FieldScore();
    HeadlineSources headlines = new HeadlineSources();
    for (Map.Entry<Path, JsonNode> page : fundusPages(folder).entrySet()) {
      String name = String.valueOf(page.getKey().getFileName());
      RawArticle found = read(page.getKey());
      String title = page.getValue().path("title").asText("");
      Document document = document(page.getKey());
      boolean shown = isShown(document, title);
      all.add(page.getValue(), found, shown);
      boolean even = CloudEvent.contentHash(name.getBytes(UTF_8)).charAt(0) % 2 == 0;
      (even ? looked : unseen).add(page.getValue(), found, shown);
      headlines.add(
          even ? 0 : 1, document, title, Objects.requireNonNullElse(found.headline(), ""));
    }
    out.append(
        "\n| Fundus test pages | pages | body F1 | headline | but for marks | if shown | date | authors F1 |\n|---|---|---|---|---|---|---|---|\n");
    out.append("| all ").append(all.row());
    out.append("| half looked at ").append(looked.row());
    out.append("| half not looked at ").append(unseen.row());
    out.append(
        "\n| the expected headline, to the letter, is | all | half looked at | half not looked at |\n|---|---|---|---|\n");
    out.append(headlines.rows());
  }

  /** Whether this title is a heading, or all of a part of one, and not one of a menu. */
  private static boolean isShown(Document page, String title) {
    String expected = FieldScore.plainMarks(title);
    return page
        .select("h1, h1 *, h2, h2 *, h3, h3 *")
        .not("nav *, li *, aside *, footer *")
        .stream()
        .anyMatch(part -> FieldScore.plainMarks(part.text()).equals(expected));
  }

  private static Document document(Path file) throws IOException {
    try {
      return Jsoup.parse(HtmlCharset.decode(bytes(file), InputHints.NONE).text());
    } catch (RefusedException e) {
      return new Document("");
    }
  }

  /** The pages with the article that is expected of each. */
  static Map<Path, JsonNode> fundusPages(Path folder) throws IOException {
    Map<Path, JsonNode> pages = new TreeMap<>();
    List<Path> countries;
    try (Stream<Path> entries = Files.list(folder)) {
      countries = entries.filter(Files::isDirectory).sorted().toList();
    }
    for (Path country : countries) {
      List<Path> files;
      try (Stream<Path> entries = Files.list(country)) {
        files = entries.filter(file -> file.toString().endsWith(".html.gz")).sorted().toList();
      }
      for (Path file : files) {
        JsonNode expected = fundusArticle(file);
        if (expected != null) {
          pages.put(file, expected);
        }
      }
    }
    return pages;
  }

  // A publisher's file holds one article for each version of its site, in the order of the pages.
  private static @Nullable JsonNode fundusArticle(Path page) throws IOException {
    String name = String.valueOf(page.getFileName());
    String publisher = name.substring(0, name.length() - DATE_AND_EXTENSION);
    List<Path> pages;
    try (Stream<Path> entries = Files.list(page.resolveSibling("."))) {
      pages = entries.filter(other -> isPageOf(publisher, other)).sorted().toList();
    }
    Path file = page.resolveSibling(publisher + ".json");
    JsonNode versions =
        json(Files.exists(file) ? file : page.resolveSibling(publisher + ".json.gz"));
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    versions.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    if (sorted.size() != pages.size()) {
      return null;
    }
    int number = pages.stream().map(Path::getFileName).toList().indexOf(page.getFileName());
    return List.copyOf(sorted.values()).get(number);
  }

  private static boolean isPageOf(String publisher, Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".html.gz")
        && name.length() == publisher.length() + DATE_AND_EXTENSION
        && name.startsWith(publisher);
  }

  static RawArticle read(Path file) throws IOException {
    try {
      return HtmlArticleParser.article(bytes(file), InputHints.NONE);
    } catch (RefusedException e) {
      return RawArticle.ofText(null, "");
    }
  }

  static ArticlePage page(Path file) throws IOException {
    try {
      return ArticlePage.of(HtmlCharset.decode(bytes(file), InputHints.NONE).text());
    } catch (RefusedException e) {
      return ArticlePage.of("");
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  static JsonNode json(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file));
    try (InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return Json.mapper().readTree(in);
    }
  }
}
