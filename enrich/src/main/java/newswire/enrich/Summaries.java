package newswire.enrich;

import static newswire.contract.EnrichedArticle.Concept.ABOUT;
import static newswire.contract.EnrichedArticle.Concept.MENTIONS;

import java.util.List;
import java.util.Optional;
import newswire.contract.EnrichedArticle.Concept;
import newswire.contract.EnrichedArticle.Subject;
import newswire.contract.Entity;
import newswire.contract.MediaTopic;
import org.jspecify.annotations.Nullable;

/**
 * The findings in the places that ninjs has for them. Immutable; a list is absent if it would be
 * empty.
 */
record Summaries(
    @Nullable List<Concept> people,
    @Nullable List<Concept> organisations,
    @Nullable List<Concept> places,
    @Nullable List<Subject> subjects) {

  /** From this relevance on, an article is about an entity; below, it mentions it. */
  private static final int ABOUT_RELEVANCE = 50;

  static Summaries of(Draft draft) {
    List<Entity> entities = draft.entities().orElse(List.of());
    return new Summaries(
        concepts(entities, Entity.Type.PERSON),
        concepts(entities, Entity.Type.ORGANISATION),
        concepts(entities, Entity.Type.PLACE),
        subjects(draft.mediaTopics()));
  }

  private static @Nullable List<Concept> concepts(List<Entity> entities, Entity.Type type) {
    return orNull(
        entities.stream().filter(entity -> entity.type() == type).map(Summaries::concept).toList());
  }

  private static Concept concept(Entity entity) {
    String rel = entity.relevance() >= ABOUT_RELEVANCE ? ABOUT : MENTIONS;
    return new Concept(entity.name(), rel, entity.uri());
  }

  private static @Nullable List<Subject> subjects(Optional<List<MediaTopic>> topics) {
    return orNull(
        topics.orElse(List.of()).stream()
            .map(
                topic ->
                    new Subject(
                        topic.name(),
                        topic.uri(),
                        Subject.CREATOR,
                        topic.relevance(),
                        topic.confidence()))
            .toList());
  }

  private static <T> @Nullable List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
