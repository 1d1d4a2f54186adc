package newswire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newswire.contract.Article.AltId;
import newswire.contract.EnrichedArticle;
import newswire.contract.Entity;
import newswire.contract.MediaTopic;
import org.jspecify.annotations.Nullable;

/**
 * The short table at the end of a run: article, language, main entities, media topics. Immutable;
 * makes lines of text.
 */
final class ResultTable {
  private static final int MAX_ENTITIES = 4;
  private static final int MAX_TOPICS = 3;
  private static final int GAP = 2;
  private static final List<String> HEADINGS =
      List.of("ARTICLE", "LANG", "MAIN ENTITIES", "MEDIA TOPICS");

  /** Widths of the columns in characters, the last one as wide as it is. */
  private static final int[] WIDTHS = {36, 7, 52, 60};

  private final List<List<String>> rows = new ArrayList<>();

  ResultTable(List<EnrichedArticle> articles) {
    articles.forEach(article -> rows.add(row(article)));
  }

  /** The table, headings first. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(HEADINGS));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private static List<String> row(EnrichedArticle enriched) {
    return List.of(
        name(enriched),
        String.valueOf(enriched.article().language()),
        entities(enriched.enrichment().entities()),
        topics(enriched.enrichment().topics()));
  }

  private static String name(EnrichedArticle enriched) {
    String headline = enriched.article().headline();
    return headline.isEmpty()
        ? enriched.article().altId(AltId.FILE).orElse(enriched.article().uri())
        : headline;
  }

  private static String entities(@Nullable List<Entity> entities) {
    return entities == null
        ? "-"
        : entities.stream().limit(MAX_ENTITIES).map(Entity::name).collect(Collectors.joining(", "));
  }

  private static String topics(@Nullable List<MediaTopic> topics) {
    return topics == null
        ? "-"
        : topics.stream().limit(MAX_TOPICS).map(MediaTopic::name).collect(Collectors.joining("; "));
  }

  private static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = fit(cells.get(i), WIDTHS[i]);
      line.append(cell);
      if (i < cells.size() - 1) {
        int width = cell.codePointCount(0, cell.length());
        line.append(" ".repeat(WIDTHS[i] + GAP - width));
      }
    }
    return line.toString().stripTrailing();
  }

  private static String fit(String text, int width) {
    String oneLine = printable(text);
    if (oneLine.codePointCount(0, oneLine.length()) <= width) {
      return oneLine;
    }
    return oneLine.substring(0, oneLine.offsetByCodePoints(0, width - 1)) + "…";
  }

  /** Without what would move the cursor or colour the terminal: a headline is a stranger's text. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(codePoint -> isPrintable(codePoint) ? codePoint : ' ')
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isPrintable(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
