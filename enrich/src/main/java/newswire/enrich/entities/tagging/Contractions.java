package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts Portuguese contractions back together where a corpus splits them as treebanks do: {@code de
 * o} is {@code do} in print. A contraction that ends before a name is no part of it.
 */
final class Contractions {
  private static final int OFTEN = 20;
  private static final List<String> ARTICLES = List.of("o", "a", "os", "as");
  private static final List<String> OTHERS =
      List.of(
          "este", "esta", "estes", "estas", "esse", "essa", "esses", "essas", "aquele", "aquela",
          "aqueles", "aquelas", "isto", "isso", "aquilo", "ele", "ela", "eles", "elas");
  private static final Map<String, String> JOINED = joined();

  private Contractions() {}

  private static Map<String, String> joined() {
    Map<String, String> joined = new HashMap<>();
    for (List<String> words : List.of(ARTICLES, OTHERS)) {
      for (String word : words) {
        joined.put("de " + word, "d" + word);
        joined.put("em " + word, "n" + word);
      }
    }
    ARTICLES.forEach(article -> joined.put("por " + article, "pel" + article));
    joined.putAll(Map.of("a o", "ao", "a os", "aos", "a a", "à", "a as", "às"));
    joined.putAll(Map.of("de aqui", "daqui", "de ali", "dali", "de aí", "daí"));
    return joined;
  }

  /** Lines of a BIO file, joined where the file writes {@code em o} and hardly ever {@code no}. */
  static List<String> join(List<String> lines) {
    return isSplit(lines) ? joinAll(lines) : lines;
  }

  private static boolean isSplit(List<String> lines) {
    int split = 0;
    int whole = 0;
    String before = "";
    for (String line : lines) {
      String token = token(line);
      split += token.equals("o") && before.equals("em") ? 1 : 0;
      whole += token.equals("no") ? 1 : 0;
      before = token;
    }
    return split >= OFTEN && split > whole;
  }

  private static List<String> joinAll(List<String> lines) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String first = token(lines.get(i));
      String second = i + 1 < lines.size() ? token(lines.get(i + 1)) : "";
      String word = JOINED.get(first.toLowerCase(Locale.ROOT) + ' ' + second);
      if (word == null) {
        all.add(lines.get(i));
      } else {
        boolean capital = Character.isUpperCase(first.charAt(0));
        String written =
            capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word.substring(0, 1);
        all.add(written + word.substring(1) + lines.get(i).substring(first.length()));
        i++;
      }
    }
    return all;
  }

  private static String token(String line) {
    return line.substring(0, Math.max(0, line.lastIndexOf('\t')));
  }
}
