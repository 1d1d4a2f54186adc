package newswire.enrich.entities.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads running text in which names are marked as {@code [PER …]}, {@code [LOC …]}, {@code [ORG
 * …]}, and {@code [MISC …]} for another name. A country, region, province or town that acts through
 * its office is {@code [GPE …]}, and read as a place. An empty line ends a text, {@code #} begins a
 * remark.
 */
final class MarkedTexts {
  private static final Pattern MARK = Pattern.compile("\\[(PER|LOC|GPE|ORG|MISC) ([^\\[\\]]+)]");

  private final List<LabelledText> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<LabelledText.Name> names = new ArrayList<>();

  private MarkedTexts() {}

  /**
   * @param source where the lines come from, for messages
   * @throws IOException if a line has a bracket that belongs to no mark
   */
  static List<LabelledText> read(String source, List<String> lines) throws IOException {
    MarkedTexts reader = new MarkedTexts();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        reader.endText();
      } else if (!line.startsWith("#") && !reader.add(line)) {
        throw new IOException(
            source + ", line " + (i + 1) + ": a bracket is no mark; write [PER …], [LOC …], …");
      }
    }
    reader.endText();
    return reader.texts;
  }

  private boolean add(String line) {
    text.append(text.isEmpty() ? "" : "\n\n");
    int from = text.length();
    Matcher mark = MARK.matcher(line);
    int copied = 0;
    while (mark.find()) {
      text.append(line, copied, mark.start());
      int start = text.length();
      text.append(mark.group(2));
      names.add(new LabelledText.Name(start, text.length(), type(mark.group(1))));
      copied = mark.end();
    }
    text.append(line, copied, line.length());
    return text.indexOf("[", from) < 0 && text.indexOf("]", from) < 0;
  }

  private void endText() {
    if (!text.isEmpty()) {
      texts.add(new LabelledText(text.toString(), names));
      text.setLength(0);
      names = new ArrayList<>();
    }
  }

  private static int type(String mark) {
    return switch (mark) {
      case "PER" -> Spans.PERSON;
      case "LOC", "GPE" -> Spans.PLACE;
      case "ORG" -> Spans.ORGANISATION;
      default -> Spans.OTHER;
    };
  }
}
