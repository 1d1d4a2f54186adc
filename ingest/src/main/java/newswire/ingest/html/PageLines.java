package newswire.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a web page as a simple scraper takes it: every line of the element that holds most of
 * its paragraphs, whatever stands between them. What is not the article is left in on purpose: to
 * measure how well the enrichment tells it.
 */
public final class PageLines {
  private static final String UNSEEN =
      "script, style, noscript, template, svg, nav, form, button, iframe, select";

  private PageLines() {}

  /** The lines of a page of UTF-8 that is compressed with gzip, apart by blank lines. */
  public static String read(Path page) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return of(new String(in.readAllBytes(), UTF_8));
    }
  }

  /** The lines of a page, apart by blank lines. */
  public static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select(UNSEEN).remove();
    Collector lines = new Collector();
    root(page).traverse(lines);
    lines.end();
    return String.join("\n\n", lines.lines);
  }

  /** The article or main element with most text in paragraphs, if it has half of the page's. */
  private static Element root(Document page) {
    Element root = page.body();
    int most = paragraphs(page.body()) / 2;
    for (String name : new String[] {"article", "main"}) {
      for (Element element : page.select(name)) {
        if (paragraphs(element) > most) {
          root = element;
          most = paragraphs(element);
        }
      }
    }
    return root;
  }

  private static int paragraphs(Element element) {
    return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }

  private static final class Collector implements NodeVisitor {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (node instanceof Element element && breaks(element)) {
        end();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && breaks(element)) {
        end();
      }
    }

    void end() {
      String text = line.toString().replaceAll("[\\s\\h]+", " ").strip();
      if (!text.isEmpty()) {
        lines.add(Normalizer.normalize(text, Normalizer.Form.NFC));
      }
      line.setLength(0);
    }

    private static boolean breaks(Element element) {
      return element.isBlock() || element.nameIs("br");
    }
  }
}
