package newswire.enrich.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads corpora of linked entities, plain or gzip. Thread-safe. */
final class LinkCorpora {
  private static final Set<String> NEREL_NAMES =
      Set.of(
          "PERSON",
          "ORGANIZATION",
          "COUNTRY",
          "CITY",
          "STATE_OR_PROVINCE",
          "DISTRICT",
          "LOCATION",
          "FACILITY");

  private final ObjectMapper mapper = new ObjectMapper();

  /** English benchmarks as ELEVANT keeps them, one document a line. */
  List<LinkDocument> elevant(Path file) throws IOException {
    List<LinkDocument> documents = new ArrayList<>();
    for (JsonNode document : lines(file)) {
      documents.add(elevant(document));
    }
    return documents;
  }

  /** The links that another program made, in the order of the documents of the same file. */
  List<List<LinkEvaluation.Prediction>> predictions(Path file) throws IOException {
    List<List<LinkEvaluation.Prediction>> predictions = new ArrayList<>();
    for (JsonNode document : lines(file)) {
      List<LinkEvaluation.Prediction> links = new ArrayList<>();
      for (JsonNode mention : document.path("entity_mentions")) {
        JsonNode span = mention.path("span");
        int id = id(mention.path("id").asText());
        if (id != 0) {
          links.add(new LinkEvaluation.Prediction(span.path(0).asInt(), span.path(1).asInt(), id));
        }
      }
      predictions.add(links);
    }
    return predictions;
  }

  private static LinkDocument elevant(JsonNode document) {
    List<LinkDocument.Gold> gold = new ArrayList<>();
    for (JsonNode label : document.path("labels")) {
      gold.add(
          new LinkDocument.Gold(
              label.path("span").path(0).asInt(),
              label.path("span").path(1).asInt(),
              id(label.path("entity_id").asText()),
              label.path("optional").asBoolean(false),
              label.path("parent").isInt()));
    }
    String text = document.path("text").asText();
    JsonNode span = document.path("evaluation_span");
    return new LinkDocument(
        text, "en", gold, span.path(0).asInt(0), span.path(1).asInt(text.length()), 0);
  }

  /** NEREL, Russian: persons, organisations and places; what else is linked counts neither way. */
  List<LinkDocument> nerel(Path file) throws IOException {
    List<LinkDocument> documents = new ArrayList<>();
    for (JsonNode document : lines(file)) {
      List<LinkDocument.Gold> gold = new ArrayList<>();
      for (JsonNode entity : document.path("entities")) {
        gold.add(
            new LinkDocument.Gold(
                entity.path("start").asInt(),
                entity.path("end").asInt(),
                id(entity.path("link").asText("").replace("Wikidata:", "")),
                !NEREL_NAMES.contains(entity.path("type").asText())));
      }
      documents.add(new LinkDocument(document.path("text").asText(), "ru", gold));
    }
    return documents;
  }

  /** A file that is one JSON value, plain or gzip. */
  JsonNode json(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try (InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return mapper.readTree(plain);
    }
  }

  private List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    boolean zipped = file.toString().endsWith(".gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        nodes.add(mapper.readTree(line));
      }
    }
    return nodes;
  }

  private static int id(String id) {
    try {
      return WikidataId.parse(id);
    } catch (IOException e) {
      return 0;
    }
  }
}
