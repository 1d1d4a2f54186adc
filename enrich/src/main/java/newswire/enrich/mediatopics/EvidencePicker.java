package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.contract.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the words to show for a topic: the terms and entities that added most to its score, so
 * many that without them the topic would not have been named, up to a limit; and beside them the
 * learnt words that spoke for it most. Immutable.
 */
final class EvidencePicker {
  private static final int MAX_REASONS = 12;
  private static final int MAX_WORDS = 3;

  /** What a learnt word has to add to the preference for a topic to be shown. */
  private static final float LEAST_OF_WORD = 0.2f;

  private final Terms terms;
  private final Vocabulary vocabulary;
  private final TopLogits logits;

  EvidencePicker(Terms terms, Vocabulary vocabulary, TopLogits logits) {
    this.terms = terms;
    this.vocabulary = vocabulary;
    this.logits = logits;
  }

  /**
   * Something that spoke for the topic.
   *
   * @param term a term, or -1
   * @param entity an entity's place in the features, or -1
   */
  private record Reason(float weight, int term, int entity) {}

  /**
   * The spans for a named topic.
   *
   * @param surplus how much of the score must go for the topic to be named no more
   */
  List<Evidence> pick(int topic, float surplus, TopicReading reading) {
    List<Reason> reasons = reasons(topic, reading);
    reasons.sort(Comparator.comparingDouble(Reason::weight).reversed());
    EvidenceSpans spans = new EvidenceSpans(reading.headline(), reading.body());
    Set<Integer> chosenTerms = new HashSet<>();
    float removed = 0;
    for (int i = 0; i < reasons.size() && i < MAX_REASONS && removed <= surplus; i++) {
      Reason reason = reasons.get(i);
      removed += reason.weight();
      if (reason.entity() >= 0) {
        EntityFeatures entities = reading.features.entities();
        spans.addEntity(reading.entities().get(entities.number(reason.entity())));
      } else {
        chosenTerms.add(reason.term());
      }
    }
    spans.addTerms(reading.features.hits(), chosenTerms);
    addWords(topic, reading, spans);
    return spans.inOrder();
  }

  private List<Reason> reasons(int topic, TopicReading reading) {
    List<Reason> reasons = new ArrayList<>();
    TermHits hits = reading.features.hits();
    for (int i = 0; i < hits.terms(); i++) {
      int term = hits.term(i);
      if (vocabulary.isWithin(terms.topic(terms.concept(term)), topic)) {
        reasons.add(new Reason(reading.scores.ofTerm(hits, term), term, -1));
      }
    }
    EntityFeatures entities = reading.features.entities();
    for (int i = 0; i < entities.size(); i++) {
      if (reading.scores.topOfEntity(entities, i) == topic) {
        reasons.add(new Reason(reading.scores.ofEntity(entities, i), -1, i));
      }
    }
    return reasons;
  }

  private void addWords(int topic, TopicReading reading, EvidenceSpans spans) {
    @Nullable WordModel model = logits.words(reading.language());
    if (model == null || vocabulary.topic(topic).broader() >= 0) {
      return;
    }
    List<Integer> places = new ArrayList<>();
    TopicFeatures features = reading.features;
    for (int i = 0; i < features.words(); i++) {
      if (model.ofWord(features.word(i), features.wordValue(i), topic) >= LEAST_OF_WORD) {
        places.add(i);
      }
    }
    places.sort(
        Comparator.comparingDouble(
            i -> -model.ofWord(features.word(i), features.wordValue(i), topic)));
    Set<Integer> keys = new HashSet<>();
    places.stream().limit(MAX_WORDS).forEach(i -> keys.add(features.word(i)));
    if (!keys.isEmpty()) {
      spans.addWords(WordCounts.languageSeed(reading.language()), keys);
    }
  }
}
