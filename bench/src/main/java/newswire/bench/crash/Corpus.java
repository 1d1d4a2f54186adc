package newswire.bench.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The input of a storm: JSON lines in several files, each article made of the paragraphs of one
 * seed article in another order under a headline of its own, and now and then a line that cannot be
 * read. All of it follows from the seed.
 *
 * @param articles good ones, each with an id
 * @param brokenLines lines that have to become dead letters, no two of them equal
 */
record Corpus(Path folder, int articles, int brokenLines) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LINES_PER_FILE = 500;
  private static final int ARTICLES_PER_BROKEN_LINE = 200;

  /** Writes the input. */
  static Corpus write(Path folder, Path seeds, long seed, int articles) throws IOException {
    Files.createDirectories(folder);
    List<JsonNode> models = models(seeds);
    Random random = new Random(seed);
    int broken = 0;
    for (int first = 0; first < articles; first += LINES_PER_FILE) {
      Path file = folder.resolve("part-%06d.jsonl".formatted(first));
      try (BufferedWriter lines = Files.newBufferedWriter(file)) {
        for (int n = first; n < Math.min(articles, first + LINES_PER_FILE); n++) {
          lines.write(JSON.writeValueAsString(article(models, random, n)));
          lines.write('\n');
          if (n % ARTICLES_PER_BROKEN_LINE == 0) {
            lines.write("{\"id\": \"broken-" + n + "\", \"text\": \n");
            broken++;
          }
        }
      }
    }
    return new Corpus(folder, articles, broken);
  }

  /** The articles to make more of. */
  static List<JsonNode> models(Path seeds) throws IOException {
    List<JsonNode> models = new ArrayList<>();
    for (String line : Files.readAllLines(seeds.resolve("agency-en-fr-de-pt-es.jsonl"), UTF_8)) {
      models.add(JSON.readTree(line));
    }
    return models;
  }

  /** An article of its own, of the paragraphs of one of these. */
  static ObjectNode article(List<JsonNode> models, Random random, int number) {
    JsonNode model = models.get(random.nextInt(models.size()));
    List<String> paragraphs = new ArrayList<>(List.of(model.path("text").asText().split("\n\n")));
    Collections.shuffle(paragraphs, random);
    return JSON.createObjectNode()
        .put("id", "storm-" + number)
        .put("source", "storm.example.org")
        .put("title", model.path("title").asText() + " (" + number + ")")
        .put("text", String.join("\n\n", paragraphs));
  }
}
