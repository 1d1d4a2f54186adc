package newswire.enrich.language;

import com.cybozu.labs.langdetect.util.LangProfile;
import com.cybozu.labs.langdetect.util.NGram;
import java.util.List;
import java.util.Map;

/**
 * The Cyrillic letters of Serbian for the Latin ones, letter by letter as its orthography has them,
 * so that langdetect's profile of Croatian serves for Serbian in Cyrillic script, which langdetect
 * has no profile of.
 */
final class SerbianCyrillic {
  private static final List<String> DIGRAPHS =
      List.of("lj", "љ", "nj", "њ", "dž", "џ", "Lj", "Љ", "Nj", "Њ", "Dž", "Џ");
  private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
  private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";

  private SerbianCyrillic() {}

  /** The profile of a text as it would be in Cyrillic letters. */
  static LangProfile profile(LangProfile latin) {
    LangProfile cyrillic = new LangProfile(latin.name);
    for (Map.Entry<String, Integer> entry : latin.freq.entrySet()) {
      String gram = write(entry.getKey());
      if (!gram.isEmpty() && gram.length() <= NGram.N_GRAM) {
        cyrillic.freq.merge(gram, entry.getValue(), Integer::sum);
        cyrillic.n_words[gram.length() - 1] += entry.getValue();
      }
    }
    return cyrillic;
  }

  /** A text in Cyrillic letters; what has none stays as it is. */
  static String write(String latin) {
    String text = latin;
    for (int i = 0; i < DIGRAPHS.size(); i += 2) {
      text = text.replace(DIGRAPHS.get(i), DIGRAPHS.get(i + 1));
    }
    StringBuilder cyrillic = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int letter = LATIN.indexOf(text.charAt(i));
      cyrillic.append(letter < 0 ? text.charAt(i) : CYRILLIC.charAt(letter));
    }
    return cyrillic.toString();
  }
}
