package newswire.enrich.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import newswire.contract.Entity;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/** The entities step as it ships, and what it found as lines. */
final class FoundEntities {
  private FoundEntities() {}

  static EntityEnrichment step() {
    try {
      return new EntityEnrichment(
          new EntityFinder(NameIndexes.load(List.of())), EntityModels.load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Tokens tokens(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    return tokens;
  }

  /** Type, name, frequency, and Wikidata's id or a dash. */
  static String line(Entity entity) {
    String uri = String.valueOf(entity.uri());
    return "%s %s %d %s"
        .formatted(
            entity.type().name().toLowerCase(Locale.ROOT),
            entity.name(),
            entity.frequency(),
            uri.equals("null") ? "-" : uri.substring(uri.lastIndexOf('/') + 1));
  }
}
