package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Copies of some labelled texts in capital letters throughout, as headlines and datelines are. */
final class Capitals {
  private static final int EVERY = 10;

  private Capitals() {}

  /** One text in ten; texts whose length changes with their case are left out. */
  static List<LabelledText> some(List<LabelledText> texts) {
    return of(texts, EVERY);
  }

  /** All texts in capitals, as Greek writes them: without accents. */
  static List<LabelledText> all(List<LabelledText> texts) {
    return of(texts, 1);
  }

  private static List<LabelledText> of(List<LabelledText> texts, int every) {
    List<LabelledText> copies = new ArrayList<>();
    for (int i = 0; i < texts.size(); i += every) {
      String upper = upper(texts.get(i).text());
      if (upper.length() == texts.get(i).text().length()) {
        copies.add(new LabelledText(upper, texts.get(i).names()));
      }
    }
    return copies;
  }

  private static String upper(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK) {
        plain.setCharAt(i, Character.toUpperCase(GreekWords.letter(c)));
      }
    }
    return plain.toString().toUpperCase(Locale.ROOT);
  }
}
