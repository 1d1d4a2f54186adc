package newswire.enrich.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Reads MEANTIME: Wikinews articles in English and their translations, with the mentions of
 * entities that run through the corpus and, for some of these, their address in DBpedia. An address
 * becomes a Wikidata id by its title, if that is the English name of an entity of the name index;
 * where several bear it, the best known counts.
 */
final class MeantimeCorpus {
  private static final int ADDRESS = 5;
  private static final String ENTITY = "ENTITY";

  private final Reading titles;
  private final Tokenizer tokenizer = new Tokenizer();

  /** Wikidata ids by the corpus's own, 0 for entities that the name index lacks. */
  private final Map<String, Integer> ids = new HashMap<>();

  MeantimeCorpus(NameIndexes indexes, Path instances) throws IOException {
    titles = new Reading(indexes, Inflections.load());
    try (BufferedReader lines = open(instances)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        if (fields.length > ADDRESS
            && fields[1].equals(ENTITY)
            && fields[ADDRESS].contains("dbpedia")) {
          String address = fields[ADDRESS].strip();
          ids.put(fields[0], id(address.substring(address.lastIndexOf('/') + 1)));
        }
      }
    }
  }

  /** The articles of one language, as tokens apart by one space; a sentence a line. */
  List<LinkDocument> read(Path file, String language) throws IOException {
    List<LinkDocument> documents = new ArrayList<>();
    Article article = new Article();
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#begin")) {
          article = new Article();
        } else if (line.startsWith("#end")) {
          documents.add(new LinkDocument(article.text.toString(), language, article.gold));
        } else if (!line.isBlank()) {
          article.add(line.split("\t", -1));
        }
      }
    }
    return documents;
  }

  private int id(String title) {
    Tokens tokens = new Tokens();
    tokenizer.tokenize(title.replace('_', ' '), tokens);
    Tokens none = new Tokens();
    tokenizer.tokenize("", none);
    titles.begin(new FieldText(none, null), new FieldText(tokens, null), "en");
    int words = titles.words(newswire.contract.TextField.BODY).count;
    int best = 0;
    int prominence = -1;
    for (Bearer bearer :
        words == 0
            ? List.<Bearer>of()
            : titles.bearers(newswire.contract.TextField.BODY, 0, words)) {
      if (bearer.prominence() > prominence) {
        best = bearer.id();
        prominence = bearer.prominence();
      }
    }
    return best;
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  /** One article while its lines come in. */
  private final class Article {
    private final StringBuilder text = new StringBuilder();
    private final List<LinkDocument.Gold> gold = new ArrayList<>();
    private final Map<String, List<Integer>> open = new HashMap<>();
    private String sentence = "";

    void add(String[] fields) {
      if (fields.length < ADDRESS) {
        return;
      }
      if (text.length() > 0) {
        text.append(fields[1].equals(sentence) ? ' ' : '\n');
      }
      sentence = fields[1];
      int start = text.length();
      text.append(fields[3]);
      for (String mark : fields[ADDRESS - 1].split("\\|")) {
        mark(mark.strip(), start);
      }
    }

    /** {@code (id} opens a mention, {@code id)} closes the one opened last. */
    private void mark(String mark, int start) {
      String name = mark.replaceAll("[()]", "");
      String id = name.substring(name.lastIndexOf('_') + 1);
      if (!ids.containsKey(id)) {
        return;
      }
      List<Integer> starts = open.computeIfAbsent(id, key -> new ArrayList<>());
      if (mark.startsWith("(")) {
        starts.add(start);
      }
      if (mark.endsWith(")") && !starts.isEmpty()) {
        int from = starts.remove(starts.size() - 1);
        gold.add(new LinkDocument.Gold(from, text.length(), ids.getOrDefault(id, 0), false));
      }
    }
  }
}
