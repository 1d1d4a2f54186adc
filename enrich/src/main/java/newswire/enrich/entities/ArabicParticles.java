package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.List;

/**
 * What an Arabic word may be without the particles written to it: {@code وبغداد} is {@code بغداد}
 * and perhaps {@code غداد}. Takes folded words. Pure functions.
 */
final class ArabicParticles {
  private static final int SHORTEST = 3;
  private static final String ARTICLE = "ال";

  private ArabicParticles() {}

  /** The word itself first. */
  static List<String> forms(String word) {
    List<String> forms = new ArrayList<>();
    forms.add(word);
    if (starts(word, "وف")) {
      forms.add(word.substring(1));
    }
    for (String form : List.copyOf(forms)) {
      if (form.startsWith("لل") && form.length() > SHORTEST + 1) {
        forms.add(ARTICLE + form.substring(2));
      } else if (starts(form, "بلك")) {
        forms.add(form.substring(1));
      }
    }
    return forms;
  }

  private static boolean starts(String word, String particles) {
    return word.length() > SHORTEST && particles.indexOf(word.charAt(0)) >= 0;
  }
}
