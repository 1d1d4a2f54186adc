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
    List<LabelledText> copies = new ArrayList<>();
    for (int i = 0; i < texts.size(); i += EVERY) {
      String upper = texts.get(i).text().toUpperCase(Locale.ROOT);
      if (upper.length() == texts.get(i).text().length()) {
        copies.add(new LabelledText(upper, texts.get(i).names()));
      }
    }
    return copies;
  }
}
