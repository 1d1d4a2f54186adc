package newswire.enrich.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads running text in which names are marked as {@code [MARK name]}. Each line is a paragraph, an
 * empty line ends a text, {@code #} begins a remark. Pure functions.
 */
public final class BracketedTexts {
  private BracketedTexts() {}

  /**
   * A text without its marks.
   *
   * @param secondLine where its second line begins, 0 where it has one line only
   */
  public record Text(String text, int secondLine, List<Name> names) {}

  /** Where a name stands, and as what it is marked. Offsets are UTF-16 units of the text. */
  public record Name(String mark, int start, int end) {}

  /**
   * @param mark what may stand between a bracket and the space before a name
   * @param example how marks are to be written, for messages
   * @param source where the lines come from, for messages
   * @throws IOException if a line has a bracket that belongs to no mark
   */
  public static List<Text> read(String mark, String example, String source, List<String> lines)
      throws IOException {
    Pattern marks = Pattern.compile("\\[(" + mark + ") ([^\\[\\]]+)]");
    List<Text> texts = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        end(marks, paragraphs, texts);
      } else if (!line.startsWith("#")) {
        String rest = marks.matcher(line).replaceAll("");
        if (rest.indexOf('[') >= 0 || rest.indexOf(']') >= 0) {
          throw new IOException(
              source + ", line " + (i + 1) + ": a bracket is no mark; write " + example);
        }
        paragraphs.add(line);
      }
    }
    end(marks, paragraphs, texts);
    return texts;
  }

  private static void end(Pattern marks, List<String> paragraphs, List<Text> texts) {
    if (paragraphs.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    List<Name> names = new ArrayList<>();
    int secondLine = 0;
    for (String paragraph : paragraphs) {
      if (!text.isEmpty()) {
        text.append("\n\n");
        secondLine = secondLine == 0 ? text.length() : secondLine;
      }
      append(marks.matcher(paragraph), paragraph, text, names);
    }
    paragraphs.clear();
    texts.add(new Text(text.toString(), secondLine, names));
  }

  private static void append(Matcher mark, String line, StringBuilder text, List<Name> names) {
    int copied = 0;
    while (mark.find()) {
      text.append(line, copied, mark.start());
      int start = text.length();
      text.append(mark.group(2));
      names.add(new Name(mark.group(1), start, text.length()));
      copied = mark.end();
    }
    text.append(line, copied, line.length());
  }
}
