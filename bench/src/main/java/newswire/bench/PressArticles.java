package newswire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Bodies of French and English press articles from the shared data folder (system property {@code
 * newswire.shared}, else {@code ../shared}).
 */
final class PressArticles {
  private PressArticles() {}

  /**
   * @param language {@code fr} or {@code en}
   */
  static List<String> read(String language, int most) throws IOException {
    Path data = Path.of(System.getProperty("newswire.shared", "../shared"), "data");
    boolean french = language.equals("fr");
    Path file =
        data.resolve(
            french
                ? "news-orangesum-fr/orangesum_fr.jsonl.gz"
                : "topics-masakhanews/masakhanews_train_dev.jsonl.gz");
    String code = french ? "fr" : "eng";
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && texts.size() < most;
          line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        if (article.path("lang").asText().equals(code)) {
          texts.add(article.path("text").asText());
        }
      }
    }
    return texts;
  }
}
