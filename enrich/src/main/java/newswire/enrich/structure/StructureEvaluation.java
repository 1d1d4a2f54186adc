package newswire.enrich.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import newswire.contract.Structure;
import newswire.contract.Structure.Dateline;
import newswire.contract.Structure.Kind;
import newswire.contract.Structure.Part;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Measures the marks of {@link StructureAnalyzer} on articles whose lines were judged by hand, and
 * prints Markdown. One half of the articles may be looked at while the rules change; the other one
 * is the honest figure.
 */
public final class StructureEvaluation {
  private static final String PAGES = "extraction-fundus-tests/";

  private final StructureAnalyzer analyzer = new StructureAnalyzer();
  private int datelines;
  private int datelinesFound;
  private int datelinesRight;
  private int stale;

  /**
   * Prints precision and recall.
   *
   * @param data the folder with the corpora
   * @param judgements the file of judgements
   * @param pages how web pages are read
   * @throws IOException if the corpora or the judgements are not there
   */
  public void run(Path data, Path judgements, PageReader pages, Appendable out) throws IOException {
    List<JudgedArticle> articles = new JudgedArticles(data, pages).read(judgements);
    out.append(
        "| lines that are not the article | articles | lines | precision | recall | kind right |\n"
            + "|---|---:|---:|---:|---:|---:|\n");
    row(out, "all", articles, article -> true);
    row(out, "half looked at", articles, JudgedArticle::mayBeLookedAt);
    row(out, "half not looked at", articles, article -> !article.mayBeLookedAt());
    row(out, "web pages, not looked at", articles, article -> isPage(article, false));
    row(out, "web pages, looked at", articles, article -> isPage(article, true));
    row(out, "articles of corpora", articles, article -> !article.key().startsWith(PAGES));
    kinds(out, articles);
    out.append(
        String.format(
            Locale.ROOT,
            "%nDatelines: %d, found %d, of which exact %d. Judged lines that are not there: %d.%n",
            datelines,
            datelinesFound,
            datelinesRight,
            stale));
  }

  private static boolean isPage(JudgedArticle article, boolean lookedAt) {
    return article.key().startsWith(PAGES) && article.mayBeLookedAt() == lookedAt;
  }

  private void row(
      Appendable out, String name, List<JudgedArticle> articles, Predicate<JudgedArticle> which)
      throws IOException {
    out.append("| ").append(name).append(" | ").append(score(articles, which).row());
  }

  private MarkScore score(List<JudgedArticle> articles, Predicate<JudgedArticle> which) {
    MarkScore score = new MarkScore();
    datelines = 0;
    datelinesFound = 0;
    datelinesRight = 0;
    stale = 0;
    articles.stream().filter(which).forEach(article -> add(article, score));
    return score;
  }

  private void kinds(Appendable out, List<JudgedArticle> articles) throws IOException {
    MarkScore unseen = score(articles, article -> !article.mayBeLookedAt());
    MarkScore all = score(articles, article -> true);
    out.append(
        "\n| kind | lines | marked | lines not looked at | marked |\n|---|---:|---:|---:|---:|\n");
    for (Map.Entry<String, int[]> kind : all.byKind().entrySet()) {
      int[] counts = unseen.byKind().getOrDefault(kind.getKey(), new int[2]);
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %d | %d |%n",
              kind.getKey(),
              kind.getValue()[0],
              kind.getValue()[1],
              counts[0],
              counts[1]));
    }
  }

  private void add(JudgedArticle article, MarkScore score) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(article.body(), tokens);
    Structure structure = analyzer.analyze(tokens);
    Map<Integer, Kind> marks = marks(structure);
    List<Line> lines = Line.of(tokens);
    score.addArticle();
    boolean dated = false;
    for (int i = 0; i < lines.size(); i++) {
      Judgement judged = judgement(article, i + 1, lines.get(i));
      score.add(judged, marks.get(lines.get(i).start()));
      dated |= judged != null && judged.isDateline();
      addDateline(judged, lines.get(i), structure.dateline());
    }
    datelines += dated ? 1 : 0;
    datelinesFound += structure.dateline() == null ? 0 : 1;
  }

  private void addDateline(@Nullable Judgement judged, Line line, @Nullable Dateline found) {
    if (judged != null && judged.isDateline() && found != null) {
      boolean exact =
          found.start() == line.start() && found.end() - found.start() == judged.datelineLength();
      datelinesRight += exact ? 1 : 0;
    }
  }

  private @Nullable Judgement judgement(JudgedArticle article, int number, Line line) {
    Judgement judged = article.judgements().get(number);
    if (judged != null && !judged.isOf(line.exact())) {
      stale++;
      return null;
    }
    return judged;
  }

  /** Reads a page of a web site with all its lines, those that are not the article included. */
  @FunctionalInterface
  public interface PageReader {
    /** The lines of a page that is compressed with gzip. */
    String lines(Path page) throws IOException;
  }

  private static Map<Integer, Kind> marks(Structure structure) {
    Map<Integer, Kind> marks = new HashMap<>();
    List<Part> parts = structure.notArticle() == null ? List.of() : structure.notArticle();
    parts.forEach(part -> marks.put(part.start(), part.kind()));
    return marks;
  }
}
