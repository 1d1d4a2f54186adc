package newswire.enrich.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads news text of our own in which names are marked with the entity they mean, {@code [Q406
 * Istanbul]}, or as one that the index has not, {@code [? Martin Dupont]}. The first line of a text
 * is its headline, an empty line ends it, {@code #} begins a remark.
 */
final class LinkedTexts {
  private static final Pattern MARK = Pattern.compile("\\[(Q[0-9]+|\\?) ([^\\[\\]]+)]");

  private final String language;
  private final List<LinkDocument> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<LinkDocument.Gold> names = new ArrayList<>();
  private int body;

  private LinkedTexts(String language) {
    this.language = language;
  }

  /** The texts of a language that ship. */
  static List<LinkDocument> load(String language) throws IOException {
    String name = "linked-" + language + ".txt";
    try (@Nullable InputStream in = LinkedTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      return read(name, language, new BufferedReader(reader).lines().toList());
    }
  }

  /**
   * @param source where the lines come from, for messages
   * @throws IOException if a line has a bracket that belongs to no mark
   */
  static List<LinkDocument> read(String source, String language, List<String> lines)
      throws IOException {
    LinkedTexts reader = new LinkedTexts(language);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        reader.endText();
      } else if (!line.startsWith("#") && !reader.add(line)) {
        throw new IOException(
            source + ", line " + (i + 1) + ": a bracket is no mark; write [Q406 …] or [? …]");
      }
    }
    reader.endText();
    return reader.texts;
  }

  private boolean add(String line) throws IOException {
    if (!text.isEmpty()) {
      text.append("\n\n");
      body = body == 0 ? text.length() : body;
    }
    int from = text.length();
    Matcher mark = MARK.matcher(line);
    int copied = 0;
    while (mark.find()) {
      text.append(line, copied, mark.start());
      int start = text.length();
      text.append(mark.group(2));
      int id = mark.group(1).equals("?") ? 0 : WikidataId.parse(mark.group(1));
      names.add(new LinkDocument.Gold(start, text.length(), id, false));
      copied = mark.end();
    }
    text.append(line, copied, line.length());
    return text.indexOf("[", from) < 0 && text.indexOf("]", from) < 0;
  }

  private void endText() {
    if (!text.isEmpty()) {
      String whole = text.toString();
      texts.add(new LinkDocument(whole, language, names, 0, whole.length(), body));
      text.setLength(0);
      names = new ArrayList<>();
      body = 0;
    }
  }
}
