package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a name may be in the form it is known by, from an inflected form: {@code путина} is {@code
 * путин}. Rules by ending come from a table of the project's own; Arabic words lose the particles
 * that are written to them. Immutable and thread-safe.
 */
final class Inflections {
  private static final int SHORTEST_STEM = 3;
  private static final String ARABIC = "ar";
  private static final String GREEK = "el";
  private static final Pattern GREEK_ENDING =
      Pattern.compile("(?<=\\p{IsGreek}{2})(?:ους|εως|ου|ον|ος|οι|ων|[αηε]ς|[αηιοεω])(?= |$)");

  /** Names have a genitive in these languages, and often end like one: {@code Paris}. */
  private static final Set<String> GENITIVE_ONLY = Set.of("de", "sv", "da", "nb");

  private final Map<String, Map<String, List<String>>> rules = new HashMap<>();

  /** By language, the letters that its endings end in: few names need a closer look. */
  private final Map<String, String> lastLetters = new HashMap<>();

  private final Map<String, Integer> longest = new HashMap<>();

  private Inflections() {
    for (String[] row : Tables.rows("inflections.tsv")) {
      List<String> endings =
          rules
              .computeIfAbsent(row[0], language -> new HashMap<>())
              .computeIfAbsent(row[1], ending -> new ArrayList<>());
      longest.merge(row[0], row[1].length(), Math::max);
      lastLetters.merge(row[0], row[1].substring(row[1].length() - 1), String::concat);
      for (String ending : row[2].split(",")) {
        endings.add(ending.equals("-") ? "" : ending);
      }
    }
  }

  static Inflections load() {
    return new Inflections();
  }

  /** Whether names have cases, so that a name as written is seldom sure to be the whole of it. */
  boolean isInflecting(String language) {
    return (rules.containsKey(language) && !GENITIVE_ONLY.contains(language))
        || language.equals(ARABIC);
  }

  /** Whether a name may be the form of another in a language. */
  boolean hasForms(String language) {
    return rules.containsKey(language) || language.equals(ARABIC);
  }

  /** Whether a name that is known as written is the form of another. */
  boolean hasFormsOfKnown(String language) {
    return isInflecting(language) && !Caseless.isLanguage(language);
  }

  /** The folded word itself and what else it may be a form of. */
  List<String> lemmas(String language, String folded) {
    if (language.equals(ARABIC)) {
      return ArabicParticles.forms(folded);
    }
    String last = lastLetters.getOrDefault(language, "");
    if (folded.isEmpty() || last.indexOf(folded.charAt(folded.length() - 1)) < 0) {
      return List.of(folded);
    }
    Map<String, List<String>> endings = rules.getOrDefault(language, Map.of());
    List<String> lemmas = new ArrayList<>();
    lemmas.add(folded);
    int longestEnding = longest.getOrDefault(language, 0);
    for (int length = 1; length <= longestEnding; length++) {
      int stem = folded.length() - length;
      if (stem >= SHORTEST_STEM) {
        for (String ending : endings.getOrDefault(folded.substring(stem), List.of())) {
          String lemma = folded.substring(0, stem) + ending;
          if (!lemmas.contains(lemma)) {
            lemmas.add(lemma);
          }
        }
      }
    }
    return lemmas;
  }

  /**
   * What all cases of a name of several words have in common, the name itself where nobody knows:
   * {@code νεας δημοκρατιας} is {@code νε δημοκρατι}, as {@code νεα δημοκρατια} is.
   */
  static String stems(String language, String folded) {
    return language.equals(GREEK) && folded.indexOf(' ') > 0
        ? GREEK_ENDING.matcher(folded).replaceAll("")
        : folded;
  }

  /** A word as written and, spelled like it, what else it may be a form of. */
  List<String> baseForms(String language, String written) {
    List<String> forms = new ArrayList<>();
    forms.add(written);
    String folded = Folding.key(written);
    if (language.equals(ARABIC)) {
      forms.addAll(
          ArabicParticles.forms(written).subList(1, ArabicParticles.forms(written).size()));
    } else if (folded.length() == written.length()) {
      for (String lemma : lemmas(language, folded)) {
        int same = 0;
        while (same < Math.min(lemma.length(), folded.length())
            && lemma.charAt(same) == folded.charAt(same)) {
          same++;
        }
        String form = written.substring(0, same) + lemma.substring(same);
        if (!forms.contains(form)) {
          forms.add(form);
        }
      }
    }
    return forms;
  }
}
