package newswire.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the line breaks that part paragraphs from those that only wrap a line. A blank line always
 * parts. A single break parts too, as in text saved from a page, unless the text is wrapped: lines
 * of one modest width, most of which end in mid-sentence; there a break parts only if the next word
 * would still have fitted on the line.
 */
final class Paragraphs {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  /** No word of a text in lines is longer; scripts without spaces have such "words". */
  private static final int LONGEST_WORD = 30;

  private Paragraphs() {}

  /** The paragraphs of a text whose line ends are {@code \n}; none is blank. */
  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(PlainText.collapse(text.substring(start, end)));
      start = end + 1;
    }
    lines.add(PlainText.collapse(text.substring(start)));
    return join(lines, wrapWidth(lines));
  }

  private static List<String> join(List<String> lines, int width) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    String before = "";
    for (String line : lines) {
      if (!before.isEmpty() && isWrapped(before, line, width)) {
        paragraph.append(' ').append(line);
      } else {
        addTo(paragraphs, paragraph);
        paragraph.append(line);
      }
      before = line;
    }
    addTo(paragraphs, paragraph);
    return paragraphs;
  }

  private static void addTo(List<String> paragraphs, StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  private static boolean isWrapped(String line, String next, int width) {
    if (width == 0 || next.isEmpty()) {
      return false;
    }
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return word <= LONGEST_WORD && line.length() + 1 + word > width;
  }

  /** The width at which the text is wrapped, 0 if it is not. */
  private static int wrapWidth(List<String> lines) {
    int width = 0;
    int breaks = 0;
    int inSentence = 0;
    for (int i = 0; i < lines.size(); i++) {
      width = Math.max(width, lines.get(i).length());
      if (i > 0 && !lines.get(i).isEmpty() && !lines.get(i - 1).isEmpty()) {
        breaks++;
        inSentence += Sentences.isEnded(lines.get(i - 1)) ? 0 : 1;
      }
    }
    boolean wrapped = width >= NARROWEST && width <= WIDEST && inSentence > 1;
    return wrapped && inSentence * 2 > breaks ? width : 0;
  }
}
