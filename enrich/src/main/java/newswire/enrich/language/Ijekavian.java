package newswire.enrich.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Serbian words as Bosnian has them: the old yat as <i>ije</i> or <i>je</i> where Croatian, which
 * shares it, has such a word, and what differs by rule (<i>opština</i>, <i>općina</i>). There is no
 * corpus of Bosnian that may be learnt from; its words are mostly those of Serbian in this shape.
 */
final class Ijekavian {
  /** How words begin in Serbian, and in Bosnian. */
  private static final List<String> STEMS =
      List.of(
          "opštin",
          "općin",
          "istorij",
          "historij",
          "saopšt",
          "saopć",
          "uopšt",
          "uopć",
          "opšt",
          "opć",
          "avgust",
          "august",
          "takođe",
          "također",
          "odsto",
          "posto",
          "evra",
          "eura",
          "spoljn",
          "vanjsk",
          "lekar",
          "ljekar",
          "bezbedn",
          "bezbjedn",
          "vazduh",
          "zrak");

  /** Words that only look as if they had the old yat. */
  private static final Set<String> ALIKE =
      Set.of(
          "izvršene",
          "okružene",
          "ograničene",
          "održavane",
          "pisane",
          "raširene",
          "proizvodne",
          "intenzivne",
          "tolerance",
          "dale",
          "mane",
          "proceni");

  private static final List<String> YAT = List.of("ije", "je");

  private final Map<String, Integer> croatian;
  private final Map<String, String> known = new HashMap<>();

  /**
   * @param croatian how often each word was seen in Croatian
   */
  Ijekavian(Map<String, Integer> croatian) {
    this.croatian = croatian;
  }

  /** A word of Serbian, in lower case, as it would be in Bosnian. */
  String write(String serbian) {
    return known.computeIfAbsent(serbian, this::find);
  }

  private String find(String serbian) {
    String best = null;
    for (String variant : variants(serbian)) {
      if (count(variant) > 0 && (best == null || count(variant) > count(best))) {
        best = variant;
      }
    }
    boolean ekavian =
        best != null && count(serbian) * 10 <= count(best) && !ALIKE.contains(serbian);
    return ekavian ? Objects.requireNonNull(best) : byRule(serbian);
  }

  private int count(String word) {
    return croatian.getOrDefault(word, 0);
  }

  private static String byRule(String word) {
    for (int i = 0; i < STEMS.size(); i += 2) {
      if (word.startsWith(STEMS.get(i))) {
        return STEMS.get(i + 1) + word.substring(STEMS.get(i).length());
      }
    }
    return word;
  }

  /** All words with one or two of the letters e as a yat, in a fixed order. */
  private static List<String> variants(String word) {
    List<String> variants = new ArrayList<>(oneYat(word, 0));
    for (String variant : List.copyOf(variants)) {
      int from = differs(word, variant) + 3;
      variants.addAll(oneYat(variant, from));
    }
    if (word.endsWith("eo")) {
      variants.add(word.substring(0, word.length() - 2) + "io");
    }
    return variants;
  }

  private static List<String> oneYat(String word, int from) {
    List<String> variants = new ArrayList<>();
    for (int i = word.indexOf('e', from); i >= 0; i = word.indexOf('e', i + 1)) {
      for (String yat : YAT) {
        variants.add(word.substring(0, i) + yat + word.substring(i + 1));
      }
    }
    return variants;
  }

  private static int differs(String word, String variant) {
    int i = 0;
    while (i < word.length() && word.charAt(i) == variant.charAt(i)) {
      i++;
    }
    return i;
  }
}
