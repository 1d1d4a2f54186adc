package newswire.enrich.structure;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.contract.Structure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells lines that are not the article by where they stand: among and under those that their words
 * or their shape gave away. Pure functions over the marks so far.
 */
final class LayoutRules {
  /** A line of so many words that ends as a sentence does is the article's. */
  private static final int WORDS_OF_PROSE = 22;

  private static final int MAX_WORDS_OF_LABEL = 2;
  private static final int MAX_WORDS_OF_TAG = 6;
  private static final int MAX_WORDS_OF_CAPTION = 15;
  private static final int MAX_WORDS_OF_POINTER = 6;
  private static final int HEAD_LINES = 30;
  private static final int MIN_CONTENTS = 3;

  /** Share of the text, in words, that may stand under the line where the article is over. */
  private static final double MAX_SHARE_UNDER_END = 0.15;

  /** Under a plea to subscribe it is more, as little of the text stands above it. */
  private static final double MAX_SHARE_UNDER_WALL = 0.3;

  /** So many titles and labels in a row under the text are no part of it. */
  private static final int MIN_TITLES = 6;

  /** What may stand in the midst of a text; other kinds begin what stands under it. */
  private static final Set<Kind> IN_TEXT =
      EnumSet.of(
          Kind.CAPTION,
          Kind.CREDIT,
          Kind.ADVERTISEMENT,
          Kind.READ_ALSO,
          Kind.LINK_LIST,
          Kind.TIMESTAMP,
          Kind.NEWSLETTER);

  private final List<Line> lines;
  private final @Nullable Kind[] kinds;
  private final int lastProse;

  private LayoutRules(List<Line> lines, @Nullable Kind[] kinds) {
    this.lines = lines;
    this.kinds = kinds;
    this.lastProse = lastProse(lines, kinds);
  }

  /** Adds marks to those that there are. */
  static void apply(List<Line> lines, @Nullable Kind[] kinds) {
    LayoutRules rules = new LayoutRules(lines, kinds);
    rules.captions();
    rules.repeated();
    rules.labelsAboveTheTitle();
    rules.teasers();
    rules.tags();
    rules.afterTheEnd();
    rules.underTheText();
  }

  private static int lastProse(List<Line> lines, @Nullable Kind[] kinds) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (kinds[i] == null && lines.get(i).isSentence() && lines.get(i).words() >= WORDS_OF_PROSE) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A line that stands there again is a button, a menu or the title of a player; several in a row
   * that come again one by one are a table of contents.
   */
  private void repeated() {
    String[] texts = new String[kinds.length];
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < kinds.length; i++) {
      texts[i] = lines.get(i).exact();
      last.put(texts[i], i);
    }
    Map<String, Integer> first = new HashMap<>();
    int row = 0;
    for (int i = 0; i < kinds.length; i++) {
      Integer before = first.putIfAbsent(texts[i], i);
      boolean title = kinds[i] == null && lines.get(i).isTitle();
      if (before != null && title) {
        boolean heading = kinds[before] == Kind.LINK_LIST;
        kinds[i] = heading ? null : kinds[before] == null ? Kind.NAVIGATION : kinds[before];
      }
      row = before == null && title && last.getOrDefault(texts[i], i) > i ? row + 1 : 0;
      if (row >= MIN_CONTENTS) {
        mark(i + 1 - row, i + 1, Kind.LINK_LIST);
      }
    }
  }

  /** A short line above a picture's credit says what the picture shows. */
  private void captions() {
    for (int i = 1; i < kinds.length; i++) {
      Line before = lines.get(i - 1);
      boolean brief = before.isTitle() || before.words() <= MAX_WORDS_OF_CAPTION;
      if (kinds[i] == Kind.CREDIT
          && kinds[i - 1] == null
          && brief
          && CaptionLines.kindOf(lines.get(i)) == Kind.CREDIT) {
        kinds[i - 1] = Kind.CAPTION;
      }
    }
  }

  /** One or two words in a line above the title name a section. */
  private void labelsAboveTheTitle() {
    int end = Math.min(HEAD_LINES, firstSentence());
    int title = -1;
    for (int i = 0; i < end && title < 0; i++) {
      title = kinds[i] == null && lines.get(i).isTitle() && lines.get(i).words() > 3 ? i : -1;
    }
    for (int i = 0; i < title; i++) {
      if (kinds[i] == null
          && lines.get(i).words() <= MAX_WORDS_OF_LABEL
          && lines.get(i).isWithoutFullStop()) {
        kinds[i] = Kind.NAVIGATION;
      }
    }
  }

  private int firstSentence() {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == null && lines.get(i).isSentence()) {
        return i;
      }
    }
    return kinds.length;
  }

  /**
   * Titles under a bare pointer are those of other articles; the last one before the text goes on
   * may be the heading of what follows.
   */
  private void teasers() {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] != Kind.READ_ALSO || !isBarePointer(lines.get(i))) {
        continue;
      }
      int end = i + 1;
      while (end < kinds.length && (kinds[end] != null || lines.get(end).isTitle())) {
        end++;
      }
      int spared = end < kinds.length && end > i + 2 && kinds[end - 1] == null ? 1 : 0;
      mark(i + 1, end - spared, Kind.LINK_LIST);
    }
  }

  private static boolean isBarePointer(Line pointer) {
    return pointer.words() <= MAX_WORDS_OF_POINTER;
  }

  /** Names and terms under a label that says so. */
  private void tags() {
    for (int i = 0; i + 1 < kinds.length; i++) {
      Line next = lines.get(i + 1);
      boolean name = next.isWithoutFullStop() && next.words() <= MAX_WORDS_OF_TAG;
      if (kinds[i] == Kind.TAGS && kinds[i + 1] == null && name) {
        kinds[i + 1] = Kind.TAGS;
      }
    }
  }

  /** Everything under a line that ends the article, if that is not much of the text. */
  private void afterTheEnd() {
    int total = 0;
    for (int i = 0; i < kinds.length; i++) {
      total += prose(i);
    }
    int under = total;
    for (int i = 0; i < kinds.length; i++) {
      under -= prose(i);
      Kind kind = kinds[i];
      if (kind != null && isEnd(i, kind) && under <= total * share(kind) && under < total) {
        boolean list = kind == Kind.SHARE || kind == Kind.TAGS || kind == Kind.READ_ALSO;
        mark(i + 1, kinds.length, list ? Kind.LINK_LIST : kind);
        return;
      }
    }
  }

  private static double share(Kind kind) {
    return kind == Kind.SUBSCRIPTION ? MAX_SHARE_UNDER_WALL : MAX_SHARE_UNDER_END;
  }

  private int prose(int line) {
    return kinds[line] == null && lines.get(line).isSentence() ? lines.get(line).words() : 0;
  }

  private boolean isEnd(int line, Kind kind) {
    return switch (kind) {
      case COMMENTS, TAGS, COPYRIGHT, SHARE, SUBSCRIPTION -> true;
      case READ_ALSO -> isBarePointer(lines.get(line));
      default -> false;
    };
  }

  /** Titles and labels under the text, once something says that it is over. */
  private void underTheText() {
    int first = lastProse + 1;
    while (first < kinds.length && (kinds[first] == null || IN_TEXT.contains(kinds[first]))) {
      first++;
    }
    int titles = firstOfTitles();
    int from = Math.min(first, titles);
    for (int i = from; i < kinds.length; i++) {
      if (kinds[i] == null && lines.get(i).isTitle()) {
        kinds[i] = Kind.LINK_LIST;
      }
    }
  }

  /** Where a long row of titles begins that goes on to the end. */
  private int firstOfTitles() {
    int first = kinds.length;
    int labels = 0;
    while (first > lastProse + 1 && (kinds[first - 1] != null || lines.get(first - 1).isTitle())) {
      first--;
      labels += kinds[first] != null || lines.get(first).words() <= MAX_WORDS_OF_LABEL + 1 ? 1 : 0;
    }
    int titles = kinds.length - first;
    return titles >= MIN_TITLES && labels * 4 >= titles ? first : kinds.length;
  }

  private void mark(int from, int to, Kind kind) {
    for (int i = from; i < to; i++) {
      kinds[i] = kinds[i] == null ? kind : kinds[i];
    }
  }
}
