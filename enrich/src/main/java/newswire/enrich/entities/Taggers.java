package newswire.enrich.entities;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.entities.tagging.EntityTagger;
import newswire.enrich.entities.tagging.Spans;
import newswire.enrich.text.Tokens;

/** The taggers and their buffers of one thread. */
final class Taggers {
  private final EntityModels models;
  private final Map<String, Optional<EntityTagger>> byLanguage = new HashMap<>();
  private final Spans headline = new Spans();
  private final Spans body = new Spans();

  Taggers(EntityModels models) {
    this.models = models;
  }

  /** Whether there is a model for a language. */
  boolean has(String language) {
    return byLanguage.computeIfAbsent(language, this::tagger).isPresent();
  }

  /** A headline with its names tagged if there is a model for its language. */
  FieldText headline(Tokens tokens, String language) {
    return tag(tokens, language, headline);
  }

  /** A body with its names tagged if there is a model for its language. */
  FieldText body(Tokens tokens, String language) {
    return tag(tokens, language, body);
  }

  private FieldText tag(Tokens tokens, String language, Spans spans) {
    Optional<EntityTagger> tagger = byLanguage.computeIfAbsent(language, this::tagger);
    if (tagger.isEmpty()) {
      return new FieldText(tokens, null);
    }
    tagger.get().tag(tokens, spans);
    return new FieldText(tokens, spans);
  }

  /** The tagger of the very tag, such as {@code sr-Latn}, else of its language. */
  private Optional<EntityTagger> tagger(String language) {
    int dash = language.indexOf('-');
    String shorter = dash < 0 ? language : language.substring(0, dash);
    return models.tagger(models.languages().contains(language) ? language : shorter);
  }
}
