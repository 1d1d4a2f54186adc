package newswire.enrich.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What other detectors reach on Lingua's sentences, as Lingua's own reports say, beside what was
 * measured here: over all languages of the test set (this detector and Lingua know each of them),
 * and over those that langdetect knows. Not thread-safe.
 */
final class LinguaReports {
  private static final Map<String, String> NAMES =
      Map.of(
          "bn", "Bengali", "nb", "Bokmal", "nn", "Nynorsk", "st", "Sotho", "sl", "Slovene", "mi",
          "Maori");
  private static final Pattern SENTENCES =
      Pattern.compile(">> Detection of \\d+ sentences[^\\n]*\\nAccuracy: ([\\d.]+)%");
  private static final String LINGUA = "lingua-high-accuracy";
  private static final String LANGDETECT = "langdetect";

  private final Path folder;

  LinguaReports(Path folder) {
    this.folder = folder;
  }

  /**
   * Prints the comparison.
   *
   * @param measured share of right answers by code of the language
   */
  void print(Map<String, Double> measured, Appendable out) throws IOException {
    Map<String, Double> lingua = reported(LINGUA, measured);
    Map<String, Double> langdetect = reported(LANGDETECT, measured);
    if (lingua.isEmpty()) {
      return;
    }
    out.append(
        "| Lingua, sentences: mean over languages | languages | here | Lingua-high | langdetect |\n");
    out.append("|---|---:|---:|---:|---:|\n");
    row(out, "known here and to Lingua", measured, lingua, langdetect, lingua);
    row(out, "known here, to Lingua and to langdetect", measured, lingua, langdetect, langdetect);
    out.append("\n| language | here | Lingua-high |\n|---|---:|---:|\n");
    for (Map.Entry<String, Double> language : lingua.entrySet()) {
      double here = measured.getOrDefault(language.getKey(), 0.0);
      out.append(
          String.format(
              Locale.ROOT, "| %s | %.3f | %.3f |%n", language.getKey(), here, language.getValue()));
    }
    out.append('\n');
  }

  private static void row(
      Appendable out,
      String name,
      Map<String, Double> measured,
      Map<String, Double> lingua,
      Map<String, Double> langdetect,
      Map<String, Double> over)
      throws IOException {
    boolean all = langdetect.keySet().containsAll(over.keySet());
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.4f | %.4f | %s |%n",
            name,
            over.size(),
            mean(measured, over),
            mean(lingua, over),
            all ? String.format(Locale.ROOT, "%.4f", mean(langdetect, over)) : ""));
  }

  private static double mean(Map<String, Double> shares, Map<String, Double> over) {
    return over.keySet().stream()
        .mapToDouble(code -> shares.getOrDefault(code, 0.0))
        .average()
        .orElse(0);
  }

  private Map<String, Double> reported(String detector, Map<String, Double> measured)
      throws IOException {
    Map<String, Double> shares = new TreeMap<>();
    for (String code : measured.keySet()) {
      OptionalDouble share = share(folder.resolve(detector).resolve(name(code) + ".txt"));
      share.ifPresent(value -> shares.put(code, value));
    }
    return shares;
  }

  private static OptionalDouble share(Path report) throws IOException {
    if (!Files.isRegularFile(report)) {
      return OptionalDouble.empty();
    }
    Matcher sentences = SENTENCES.matcher(Files.readString(report));
    return sentences.find()
        ? OptionalDouble.of(Double.parseDouble(sentences.group(1)) / 100)
        : OptionalDouble.empty();
  }

  private static String name(String code) {
    return NAMES.getOrDefault(code, Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH));
  }
}
