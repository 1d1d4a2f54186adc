package newswire.enrich.entities.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Articles that exist in several languages, sentence by sentence: JSON lines ({@code id}, {@code
 * lang}, {@code title}, {@code text} with a sentence a line), or a folder of MEANTIME with one
 * folder for each language.
 */
final class ParallelTexts {
  /** An article in two languages; sentences with the same number translate each other. */
  record Article(List<String> source, List<String> target) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private ParallelTexts() {}

  /**
   * The articles that have as many sentences in both languages.
   *
   * @param source the codes by which the language is known, likewise {@code target}
   */
  static List<Article> read(Path file, Set<String> source, Set<String> target) throws IOException {
    Map<String, List<String>> sources = sentences(file, source);
    Map<String, List<String>> targets = sentences(file, target);
    List<Article> articles = new ArrayList<>();
    sources.forEach(
        (id, lines) -> {
          List<String> others = targets.getOrDefault(id, List.of());
          if (lines.size() == others.size()) {
            articles.add(new Article(lines, others));
          }
        });
    return articles;
  }

  /** The sentences of each article in one language. */
  static Map<String, List<String>> sentences(Path file, Set<String> codes) throws IOException {
    Map<String, List<String>> articles = new TreeMap<>();
    if (!Files.isDirectory(file)) {
      readJson(file, codes, articles);
      return articles;
    }
    for (String code : codes) {
      Path corpus = file.resolve(code).resolve("meantime.conll.gz");
      if (Files.exists(corpus)) {
        readMeantime(corpus, articles);
      }
    }
    return articles;
  }

  private static void readJson(Path file, Set<String> codes, Map<String, List<String>> articles)
      throws IOException {
    try (BufferedReader lines = TextFiles.lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        if (codes.contains(article.path("lang").asText())) {
          String id = article.path("story").asText(article.path("id").asText());
          articles.put(id, List.of(article.path("text").asText().split("\n")));
        }
      }
    }
  }

  private static void readMeantime(Path file, Map<String, List<String>> articles)
      throws IOException {
    Detokeniser detokeniser = new Detokeniser(false, Set.of(), false, false);
    try (BufferedReader lines = TextFiles.lines(file)) {
      String sentence = "";
      String before = "";
      StringBuilder text = new StringBuilder();
      List<String> sentences = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 4) {
          continue;
        }
        String id = fields[0] + ' ' + fields[1];
        if (!id.equals(sentence)) {
          flush(text, sentences);
          sentences = articles.computeIfAbsent(fields[0], key -> new ArrayList<>());
          before = "";
          sentence = id;
        }
        String token = fields[3].strip();
        if (token.isEmpty()) {
          continue;
        }
        text.append(before.isEmpty() || detokeniser.joins(before, token, "") ? "" : " ");
        text.append(token);
        before = token;
      }
      flush(text, sentences);
    }
  }

  private static void flush(StringBuilder text, List<String> sentences) {
    if (text.length() > 0) {
      sentences.add(text.toString());
      text.setLength(0);
    }
  }
}
