package newswire.enrich.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts in annotated news which words are ordinary words of a language, so that a brand or a
 * village of that name is not seen everywhere. Not thread-safe.
 */
final class CommonWords {
  private static final int ENOUGH = 2;
  private static final int FREQUENT = 3;

  private static final int GERMAN = Languages.index("de");

  private final Map<String, Counts> counts = new HashMap<>();
  private final Map<String, Integer> calendar = calendar();

  /** Reads all training files {@code <language>/*.train.bio.gz} below a folder. */
  void readBioFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, 2)) {
      files = all.filter(CommonWords::isGoldTraining).sorted().toList();
    }
    for (Path file : files) {
      int language = Languages.index(folder.relativize(file).getName(0).toString());
      if (language > 0) {
        readBio(file, language);
      }
    }
  }

  /** The languages in which a folded word is an ordinary word. */
  int languages(String folded) {
    @Nullable Counts seen = counts.get(folded);
    int mask = calendar.getOrDefault(folded, 0);
    if (seen != null) {
      for (Map.Entry<Integer, int[]> entry : seen.byLanguage.entrySet()) {
        int outside = entry.getValue()[0];
        if (outside >= ENOUGH && outside > entry.getValue()[1]) {
          mask |= 1 << entry.getKey();
        }
      }
    }
    return mask;
  }

  /** Ordinary words that are frequent enough to be kept even if no name holds them. */
  Set<String> frequent() {
    Set<String> words = new HashSet<>(calendar.keySet());
    counts.forEach(
        (word, seen) -> {
          if (seen.ordinary >= FREQUENT && languages(word) != 0) {
            words.add(word);
          }
        });
    words.removeIf(word -> word.isEmpty() || word.indexOf(' ') >= 0);
    return words;
  }

  boolean isCalendar(String folded) {
    return calendar.containsKey(folded);
  }

  /** Whether a word stands in names, or with a capital, but seldom is a name by itself. */
  boolean isPart(String folded) {
    @Nullable Counts seen = counts.get(folded);
    return seen != null
        && ((seen.part >= ENOUGH && seen.part > 2 * seen.alone)
            || (seen.capital >= ENOUGH && seen.capital > 2 * seen.alone));
  }

  /** Months and days of the week in all languages: a capital does not make them names. */
  private static Map<String, Integer> calendar() {
    Map<String, Integer> words = new HashMap<>();
    for (int i = 1; i < Languages.count(); i++) {
      Locale locale = Locale.forLanguageTag(Languages.code(i));
      int bit = 1 << i;
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
      for (String[] names : new String[][] {symbols.getMonths(), symbols.getWeekdays()}) {
        for (String name : names) {
          words.merge(Folding.key(name), bit, (a, b) -> a | b);
        }
      }
      for (Month month : Month.values()) {
        String name = month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        words.merge(Folding.key(name), bit, (a, b) -> a | b);
      }
    }
    return words;
  }

  private static boolean isGoldTraining(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".train.bio.gz") && !name.contains("silver") && !name.contains("hist");
  }

  private void readBio(Path file, int language) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String before = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count(before, line, language);
        before = line;
      }
      count(before, "", language);
    }
  }

  /** Counts the word of a line; whether it is a name alone shows in the line after it. */
  private void count(String line, String next, int language) {
    int tab = line.indexOf('\t');
    if (tab < 1 || !Character.isLetter(line.charAt(0))) {
      return;
    }
    boolean outside = line.endsWith("\tO");
    boolean capital = Character.isUpperCase(line.charAt(0));
    boolean part = next.contains("\tI-") || line.contains("\tI-");
    for (String word : Folding.key(line.substring(0, tab)).split(" ")) {
      Counts seen = counts.computeIfAbsent(word, key -> new Counts());
      if (!outside) {
        seen.addName(language, part, capital);
      } else if (capital && language != GERMAN) {
        seen.capital++;
      } else {
        seen.addOrdinary(language);
      }
    }
  }

  /** How often a word was seen as what, in all languages and in each. */
  private static final class Counts {
    private final Map<Integer, int[]> byLanguage = new HashMap<>(2);
    private int ordinary;
    private int capital;
    private int alone;
    private int part;

    void addName(int language, boolean isPart, boolean isCapital) {
      part += isPart ? 1 : 0;
      alone += isPart ? 0 : 1;
      if (isCapital) {
        byLanguage.computeIfAbsent(language, key -> new int[2])[1]++;
      }
    }

    void addOrdinary(int language) {
      ordinary++;
      byLanguage.computeIfAbsent(language, key -> new int[2])[0]++;
    }
  }
}
