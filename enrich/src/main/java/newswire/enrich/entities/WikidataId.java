package newswire.enrich.entities;

import java.io.IOException;
import newswire.contract.Entity;

/** Wikidata ids as numbers: {@code Q90} is 90. */
final class WikidataId {
  private WikidataId() {}

  static int parse(String id) throws IOException {
    if (id.length() < 2 || id.charAt(0) != 'Q') {
      throw new IOException("no Wikidata id: \"" + id + "\"");
    }
    try {
      return Integer.parseInt(id, 1, id.length(), 10);
    } catch (NumberFormatException e) {
      throw new IOException("no Wikidata id: \"" + id + "\"", e);
    }
  }

  static void appendUri(int id, StringBuilder uri) {
    uri.append(Entity.WIKIDATA).append('Q').append(id);
  }
}
