package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.List;

/**
 * Copies of some labelled texts as they are typed in haste: Romanian without any diacritics, or
 * with the cedillas of old fonts in place of commas. Pure functions.
 */
final class Spellings {
  private static final int EVERY = 8;
  private static final String MARKED = "ăâîșțĂÂÎȘȚ";
  private static final String PLAIN = "aaistAAIST";
  private static final String CEDILLAS = "ăâîşţĂÂÎŞŢ";

  private Spellings() {}

  /** Of eight texts, one without diacritics and another with cedillas. */
  static List<LabelledText> some(List<LabelledText> texts) {
    List<LabelledText> copies = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (i % EVERY == 0) {
        copies.add(respell(texts.get(i), PLAIN));
      } else if (i % EVERY == EVERY / 2) {
        copies.add(respell(texts.get(i), CEDILLAS));
      }
    }
    return copies;
  }

  private static LabelledText respell(LabelledText text, String letters) {
    String respelled = text.text();
    for (int i = 0; i < MARKED.length(); i++) {
      respelled = respelled.replace(MARKED.charAt(i), letters.charAt(i));
    }
    return new LabelledText(respelled, text.names());
  }
}
