package newswire.enrich.mediatopics.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the labelled sets of the data folder. */
final class LabelledSets {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** MasakhaNEWS names languages by three letters; those that we have models for. */
  private static final Map<String, String> LANGUAGES = Map.of("eng", "en", "fra", "fr");

  private final Path folder;

  LabelledSets(Path folder) {
    this.folder = folder;
  }

  /** French press, Orange Actu; the label is the section's last part. */
  List<LabelledArticle> orangeSum() throws IOException {
    return read("news-orangesum-fr/orangesum_fr.jsonl.gz", LabelledSets::orange);
  }

  List<LabelledArticle> masakhaNews() throws IOException {
    return read("topics-masakhanews/masakhanews_train_dev.jsonl.gz", LabelledSets::plain);
  }

  List<LabelledArticle> bbc() throws IOException {
    return read("topics-bbc-en/bbc_news_en.jsonl.gz", LabelledSets::plain);
  }

  List<LabelledArticle> fakeNewsSpanish() throws IOException {
    return read("topics-fakenews-es/es_true_topics.jsonl.gz", LabelledSets::plain);
  }

  List<LabelledArticle> telegram() throws IOException {
    return read("clustering-telegram/categories_en_ru.jsonl.gz", LabelledSets::plain);
  }

  /** 61 articles in 128 languages; the label is the story. */
  List<LabelledArticle> ntrex() throws IOException {
    return read("lid-news-ntrex/ntrex_docs_dev.jsonl.gz", LabelledSets::ntrex);
  }

  private interface Reading {
    LabelledArticle read(JsonNode node);
  }

  private List<LabelledArticle> read(String file, Reading reading) throws IOException {
    List<LabelledArticle> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LabelledArticle article = reading.read(JSON.readTree(line));
        if (!article.body().isBlank()) {
          articles.add(article);
        }
      }
    }
    return articles;
  }

  private static LabelledArticle orange(JsonNode node) {
    List<String> tags = new ArrayList<>();
    node.path("tags").forEach(tag -> tags.add(tag.asText()));
    String section = node.path("section").isNull() ? "" : node.path("section").asText();
    return new LabelledArticle(
        "fr",
        section.substring(section.lastIndexOf('/') + 1),
        tags,
        node.path("date").asText(),
        "",
        node.path("title").asText(),
        node.path("text").asText());
  }

  private static LabelledArticle ntrex(JsonNode node) {
    return new LabelledArticle(
        node.path("lang").asText(),
        node.path("story").asText(),
        List.of(),
        "",
        "",
        node.path("title").asText(),
        node.path("text").asText());
  }

  private static LabelledArticle plain(JsonNode node) {
    String language = node.path("lang").asText();
    String id = node.path("id").asText();
    String part = node.path("split").asText(node.path("pool").asText());
    return new LabelledArticle(
        LANGUAGES.getOrDefault(language, language),
        node.path("label").asText(),
        List.of(),
        "",
        part.isEmpty() && id.contains("-") ? id.substring(0, id.indexOf('-')) : part,
        node.path("title").asText(),
        node.path("text").asText());
  }
}
