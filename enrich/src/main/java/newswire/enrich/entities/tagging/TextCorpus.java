package newswire.enrich.entities.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads unlabelled texts of one language from JSON lines ({@code lang}, {@code title}, {@code
 * heading}, {@code text}), BIO files, plain lines or the folder of MEANTIME.
 */
final class TextCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TextCorpus() {}

  static List<String> read(List<Path> files, Set<String> languages) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      String name = file.toString();
      if (Files.isDirectory(file)) {
        ParallelTexts.sentences(file, languages)
            .values()
            .forEach(sentences -> texts.add(String.join("\n", sentences)));
      } else if (name.contains(".bio")) {
        BioReader.read(file).forEach(text -> texts.add(text.text()));
      } else if (name.contains(".jsonl")) {
        readJson(file, languages, texts);
      } else {
        try (BufferedReader lines = TextFiles.lines(file)) {
          lines.lines().forEach(texts::add);
        }
      }
    }
    return texts;
  }

  private static void readJson(Path file, Set<String> languages, List<String> texts)
      throws IOException {
    try (BufferedReader lines = TextFiles.lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        if (languages.contains(article.path("lang").asText())) {
          for (String field :
              new String[] {"title", "heading", "text", "title1", "text1", "title2", "text2"}) {
            String text = article.path(field).asText("");
            if (!text.isEmpty()) {
              texts.add(text);
            }
          }
        }
      }
    }
  }
}
