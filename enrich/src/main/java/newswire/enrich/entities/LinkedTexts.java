package newswire.enrich.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.text.BracketedTexts;
import org.jspecify.annotations.Nullable;

/**
 * Reads news text of our own in which names are marked with the entity they mean, {@code [Q406
 * Istanbul]}, or as one that the index has not, {@code [? Martin Dupont]}. The first line of a text
 * is its headline.
 */
final class LinkedTexts {
  private static final String UNKNOWN = "?";

  private LinkedTexts() {}

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
    List<LinkDocument> texts = new ArrayList<>();
    for (BracketedTexts.Text text :
        BracketedTexts.read("Q[0-9]+|\\?", "[Q406 …] or [? …]", source, lines)) {
      List<LinkDocument.Gold> names = new ArrayList<>();
      for (BracketedTexts.Name name : text.names()) {
        int id = name.mark().equals(UNKNOWN) ? 0 : WikidataId.parse(name.mark());
        names.add(new LinkDocument.Gold(name.start(), name.end(), id, false));
      }
      int length = text.text().length();
      texts.add(new LinkDocument(text.text(), language, names, 0, length, text.secondLine()));
    }
    return texts;
  }
}
