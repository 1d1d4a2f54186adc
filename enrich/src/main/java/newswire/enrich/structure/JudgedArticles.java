package newswire.enrich.structure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Articles whose lines were judged by hand: ids, numbers and hashes of lines in a file of the
 * project, texts in public corpora that are not part of it. Not thread-safe.
 */
final class JudgedArticles {
  private static final Map<String, String> FILES =
      Map.of(
          "news-giletsjaunes", "giletsjaunes_es_fr_en_zh_km.jsonl.gz",
          "topics-fakenews-es", "es_true_topics.jsonl.gz",
          "topics-masakhanews", "masakhanews_train_dev.jsonl.gz",
          "clustering-basil", "basil.jsonl.gz",
          "clustering-telegram", "categories_en_ru.jsonl.gz");

  private final Path data;
  private final StructureEvaluation.PageReader pages;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, List<String>> corpora = new HashMap<>();

  JudgedArticles(Path data, StructureEvaluation.PageReader pages) {
    this.data = data;
    this.pages = pages;
  }

  /** All articles of the file of judgements, in its order. */
  List<JudgedArticle> read(Path judgements) throws IOException {
    Map<String, Map<Integer, Judgement>> byArticle = new LinkedHashMap<>();
    for (String row : Files.readAllLines(judgements)) {
      if (!row.startsWith("#")) {
        List<String> fields = List.of(row.split("\t"));
        Map<Integer, Judgement> lines =
            byArticle.computeIfAbsent(fields.get(0) + "/" + fields.get(1), key -> new TreeMap<>());
        if (!fields.get(3).equals(Judgement.NONE)) {
          lines.put(Integer.valueOf(fields.get(2)), new Judgement(fields.get(3), fields.get(4)));
        }
      }
    }
    Map<String, JudgedArticle> articles = new LinkedHashMap<>();
    for (Map.Entry<String, Map<Integer, Judgement>> article : byArticle.entrySet()) {
      String body = lines(text(article.getKey()));
      articles.put(article.getKey(), new JudgedArticle(article.getKey(), body, article.getValue()));
    }
    return List.copyOf(articles.values());
  }

  private String text(String key) throws IOException {
    String corpus = key.substring(0, key.indexOf('/'));
    String id = key.substring(corpus.length() + 1);
    String file = FILES.get(corpus);
    if (file == null) {
      return pages.lines(data.resolve(corpus).resolve(id + ".html.gz"));
    }
    if (!corpora.containsKey(corpus)) {
      corpora.put(corpus, records(data.resolve(corpus).resolve(file)));
    }
    JsonNode node = mapper.readTree(corpora.get(corpus).get(Integer.parseInt(id) - 1));
    return node.path("text").asText();
  }

  /** As ingest hands text over: stripped, paragraphs apart by one blank line. */
  private static String lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static List<String> records(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        Stream<String> lines = new BufferedReader(new InputStreamReader(in, UTF_8)).lines()) {
      return lines.toList();
    }
  }
}
