package newswire.enrich.entities.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.text.BracketedTexts;

/**
 * Reads running text in which names are marked as {@code [PER …]}, {@code [LOC …]}, {@code [ORG
 * …]}, and {@code [MISC …]} for another name. A country, region, province or town that acts through
 * its office is {@code [GPE …]}, and read as a place.
 */
final class MarkedTexts {
  private MarkedTexts() {}

  /**
   * @param source where the lines come from, for messages
   * @throws IOException if a line has a bracket that belongs to no mark
   */
  static List<LabelledText> read(String source, List<String> lines) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (BracketedTexts.Text text :
        BracketedTexts.read("PER|LOC|GPE|ORG|MISC", "[PER …], [LOC …], …", source, lines)) {
      List<LabelledText.Name> names = new ArrayList<>();
      for (BracketedTexts.Name name : text.names()) {
        names.add(new LabelledText.Name(name.start(), name.end(), type(name.mark())));
      }
      texts.add(new LabelledText(text.text(), names));
    }
    return texts;
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
