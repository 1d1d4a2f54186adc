package newswire.enrich.mediatopics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newswire.contract.Entity;
import newswire.enrich.text.Tokens;

/**
 * What the model sees of an article: which concepts it speaks of and which entities it names, alike
 * in all languages, and which words it uses, each language for itself. Reusable; not thread-safe.
 */
public final class TopicFeatures {
  private final Terms terms;
  private final TermHits hits;
  private final EntityFeatures entities = new EntityFeatures();
  private final WordCounts words = new WordCounts();
  private float[] conceptValues = new float[64];
  private float[] wordValues = new float[1 << 11];

  public TopicFeatures(Terms terms) {
    this.terms = terms;
    this.hits = new TermHits(terms);
  }

  /** Replaces what was seen before; false if the language has no terms. */
  public boolean extract(
      String language, Tokens headline, Tokens body, List<Entity> namedEntities) {
    entities.extract(namedEntities);
    Optional<TermTrie> trie = terms.trie(language);
    trie.ifPresentOrElse(found -> hits.find(found, headline, body), hits::findNothing);
    words.count(WordCounts.languageSeed(language), headline, body);
    weighConcepts();
    weighWords();
    return trie.isPresent();
  }

  private void weighConcepts() {
    if (conceptValues.length < hits.concepts()) {
      conceptValues = new float[2 * hits.concepts()];
    }
    double sum = 0;
    for (int i = 0; i < hits.concepts(); i++) {
      float count = hits.count(hits.concept(i));
      sum += count * count;
    }
    float scale = (float) (1 / Math.sqrt(1 + sum / CONCEPT_MASS));
    for (int i = 0; i < hits.concepts(); i++) {
      conceptValues[i] = scale * hits.count(hits.concept(i));
    }
  }

  /** From this sum of squares on, only the mixture of concepts counts, not their number. */
  private static final float CONCEPT_MASS = 25;

  private void weighWords() {
    if (wordValues.length < words.size()) {
      wordValues = Arrays.copyOf(wordValues, 2 * words.size());
    }
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      wordValues[i] = (float) (1 + Math.log(words.count(i)));
      sum += wordValues[i] * wordValues[i];
    }
    float scale = sum == 0 ? 1 : (float) (1 / Math.sqrt(sum));
    for (int i = 0; i < words.size(); i++) {
      wordValues[i] *= scale;
    }
  }

  TermHits hits() {
    return hits;
  }

  EntityFeatures entities() {
    return entities;
  }

  /** Number of concepts found. */
  public int concepts() {
    return hits.concepts();
  }

  /** Number of a concept. */
  public int concept(int i) {
    return hits.concept(i);
  }

  /** How much it counts. */
  public float conceptValue(int i) {
    return conceptValues[i];
  }

  /** Number of linked entities. */
  public int entityCount() {
    return entities.size();
  }

  /** Wikidata id of an entity without its letter. */
  public int entity(int i) {
    return entities.id(i);
  }

  /** How much it counts. */
  public float entityValue(int i) {
    return entities.value(i);
  }

  /** Number of different words. */
  public int words() {
    return words.size();
  }

  /** Hash of a word, with its language. */
  public int word(int i) {
    return words.key(i);
  }

  /** How much it counts. */
  public float wordValue(int i) {
    return wordValues[i];
  }
}
