package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Copies of labelled texts with more capitals: throughout, as headlines and datelines have them, or
 * at words that are no names, as reviews, mail and forms have them.
 */
final class Capitals {
  private static final int EVERY = 10;
  private static final int SHORTEST = 4;
  private static final float SHARE = 0.3f;

  private Capitals() {}

  /** One text in ten; texts whose length changes with their case are left out. */
  static List<LabelledText> some(List<LabelledText> texts) {
    return of(texts, EVERY);
  }

  /** All texts in capitals, as Greek writes them: without accents. */
  static List<LabelledText> all(List<LabelledText> texts) {
    return of(texts, 1);
  }

  /**
   * A capital at three in ten words of four letters or more outside of names. The same seed gives
   * the same texts.
   */
  static List<LabelledText> atWords(List<LabelledText> texts, long seed) {
    Random random = new Random(seed);
    List<LabelledText> copies = new ArrayList<>();
    for (LabelledText text : texts) {
      StringBuilder copy = new StringBuilder(text.text());
      int from = 1;
      for (LabelledText.Name name : text.names()) {
        raise(copy, from, name.start(), random);
        from = name.end() + 1;
      }
      raise(copy, from, copy.length(), random);
      copies.add(new LabelledText(copy.toString(), text.names()));
    }
    return copies;
  }

  private static void raise(StringBuilder text, int from, int to, Random random) {
    for (int i = Math.max(from, 1); i < to; i++) {
      boolean begins = text.charAt(i - 1) == ' ' && Character.isLowerCase(text.charAt(i));
      if (begins && letters(text, i, to) >= SHORTEST && random.nextFloat() < SHARE) {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
  }

  private static int letters(StringBuilder text, int from, int to) {
    int end = from;
    while (end < to && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    return end - from;
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
