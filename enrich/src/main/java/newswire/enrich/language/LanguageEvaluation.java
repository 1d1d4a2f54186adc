package newswire.enrich.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newswire.contract.LanguageDetection;
import org.jspecify.annotations.Nullable;

/**
 * Measures the language detector on public test sets and prints Markdown tables: NTREX-128 (news
 * documents, sentences, titles in 128 languages) and Lingua's sentences. No text of either was used
 * to train or to choose weights; their tables of confusions were looked at, so they are development
 * sets.
 */
public final class LanguageEvaluation {
  private static final String NTREX = "data/lid-news-ntrex/ntrex_docs_dev.jsonl.gz";
  private static final String LINGUA_REPORTS = "data/lid-lingua/accuracy-reports";
  private static final String LINGUA = "data/lid-lingua/language-testdata/sentences";
  private final LanguageDetector detector;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Set<String> withProfile;
  private final Reliability known = new Reliability();
  private final Reliability unknown = new Reliability();

  public LanguageEvaluation(LanguageDetector detector) {
    this.detector = detector;
    withProfile =
        LangdetectProfiles.LANGUAGES.stream()
            .map(
                code ->
                    Map.of("zh-cn", "zh", "zh-tw", "zh-Hant", "no", "nb").getOrDefault(code, code))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Runs on what of the test sets is there.
   *
   * @param shared the folder that holds {@code data/}
   * @return whether anything was measured
   */
  public boolean run(Path shared, Appendable out) throws IOException {
    boolean ntrex = Files.isRegularFile(shared.resolve(NTREX));
    boolean lingua = Files.isDirectory(shared.resolve(LINGUA));
    if (ntrex) {
      print("NTREX-128", ntrex(shared.resolve(NTREX)), out);
    }
    if (lingua) {
      Map<String, Tally> tallies = lingua(shared.resolve(LINGUA));
      Map<String, Double> byLanguage = new TreeMap<>();
      tallies.forEach(
          (name, tally) -> byLanguage.put(name.replaceFirst(".*: ", ""), tally.right()));
      tallies.keySet().removeIf(name -> name.contains(":"));
      print("Lingua, sentences", tallies, out);
      byLanguage.keySet().removeAll(tallies.keySet());
      new LinguaReports(shared.resolve(LINGUA_REPORTS)).print(byLanguage, out);
    }
    known.print("reliability, langdetect's 53", out);
    unknown.print("reliability, the others", out);
    return ntrex || lingua;
  }

  private Map<String, Tally> ntrex(Path file) throws IOException {
    Map<String, List<String>> codes = codes();
    Map<String, Tally> tallies = new TreeMap<>();
    try (BufferedReader reader = reader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode document = mapper.readTree(line);
        List<String> right = Objects.requireNonNull(codes.get(document.path("lang").asText()));
        String title = document.path("title").asText();
        String text = document.path("text").asText();
        count(tallies, "documents", right, title, text);
        count(tallies, "titles", right, null, title);
        for (String sentence : text.split("\n")) {
          if (!sentence.isBlank()) {
            count(tallies, "sentences", right, null, sentence);
          }
        }
      }
    }
    return tallies;
  }

  private Map<String, Tally> lingua(Path folder) throws IOException {
    Map<String, Tally> tallies = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String code = file.getFileName().toString().replaceFirst("\\..*", "");
        List<String> right = code.equals("zh") ? List.of("zh", "zh-Hant") : List.of(code);
        try (BufferedReader reader = reader(file)) {
          for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
              count(tallies, "sentences", right, null, line);
              count(tallies, "sentences: " + code, right, null, line);
            }
          }
        }
      }
    }
    return tallies;
  }

  private void count(
      Map<String, Tally> tallies,
      String set,
      List<String> right,
      @Nullable String title,
      String text) {
    LanguageDetection found =
        detector.detect(title, Normalizer.normalize(text, Normalizer.Form.NFC), null);
    boolean profiled = withProfile.contains(right.get(0));
    String name = set.contains(":") ? set : set + (profiled ? ", langdetect's 53" : ", the others");
    tallies.computeIfAbsent(name, n -> new Tally()).add(found, right);
    if (!set.contains(":")) {
      (profiled ? known : unknown).add(found, right.contains(found.language()));
    }
  }

  private static void print(String title, Map<String, Tally> tallies, Appendable out)
      throws IOException {
    out.append("| ").append(title);
    out.append(" | texts | right | und | right or und | wrong, confidence > 80 |\n");
    out.append("|---|---:|---:|---:|---:|---:|\n");
    for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
      out.append(entry.getValue().row(entry.getKey()));
    }
    out.append('\n');
  }

  private static Map<String, List<String>> codes() throws IOException {
    Map<String, List<String>> codes = new HashMap<>();
    try (InputStream in = LanguageEvaluation.class.getResourceAsStream("ntrex-codes.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        List<String> fields = List.of(line.split(" "));
        if (!line.startsWith("#")) {
          codes.put(fields.get(0), List.copyOf(fields.subList(1, fields.size())));
        }
      }
    }
    return codes;
  }

  private static BufferedReader reader(Path gzip) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.UTF_8));
  }

  private static final class Tally {
    private int texts;
    private int right;
    private int undetermined;
    private int sureAndWrong;

    void add(LanguageDetection found, List<String> expected) {
      texts++;
      if (expected.contains(found.language())) {
        right++;
      } else if (found.language().equals(LanguageDetection.UNDETERMINED)) {
        undetermined++;
      } else if (found.confidence() > 80) {
        sureAndWrong++;
      }
    }

    double right() {
      return share(right);
    }

    String row(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %.4f | %.4f | %.4f | %.4f |\n",
          name,
          texts,
          share(right),
          share(undetermined),
          share(right + undetermined),
          share(sureAndWrong));
    }

    private double share(int count) {
      return (double) count / texts;
    }
  }
}
