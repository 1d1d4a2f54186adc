package newswire.enrich.mediatopics;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the words of one language, or entities in all, say about the 17 top topics: the weights of a
 * linear model, one byte each, for those that training found worth keeping. Immutable and
 * thread-safe. Written by {@code training.WordModelFile}, from whose form this reads.
 */
final class WordModel {
  /** Stands for a language where the keys are Wikidata ids. */
  static final String ENTITIES = "entities";

  /** Stands for a language where the keys are those of concepts. */
  static final String CONCEPTS = "concepts";

  private static final int TOPS = 17;

  /**
   * Share of what was learnt about words and concepts that is believed, as they are learnt on one
   * site, whose habits are not those of others. Later articles of that site would have it higher;
   * with more, the French translations of NTREX are tagged unlike those in other languages.
   */
  private static final float TRUST = 0.5f;

  private final float scale;
  private final int[] keys;
  private final byte[] weights;

  private WordModel(float scale, int[] keys, byte[] weights) {
    this.scale = scale;
    this.keys = keys;
    this.weights = weights;
  }

  /** The models that ship, by language. */
  static Map<String, WordModel> load() {
    return of(ResourceFile.bytes("words.bin"));
  }

  /** Those in a file's content. */
  static Map<String, WordModel> of(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      Map<String, WordModel> models = new HashMap<>();
      for (int languages = in.readInt(); languages > 0; languages--) {
        models.put(in.readUTF(), read(in));
      }
      return Map.copyOf(models);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WordModel read(DataInputStream in) throws IOException {
    float scale = in.readFloat();
    int words = in.readInt();
    int capacity = Integer.highestOneBit(2 * words + 1) * 2;
    int[] keys = new int[capacity];
    byte[] weights = new byte[capacity * TOPS];
    for (int word = 0; word < words; word++) {
      int key = in.readInt();
      int slot = slot(keys, key);
      keys[slot] = key;
      int present = in.readInt();
      for (int top = 0; top < TOPS; top++) {
        weights[slot * TOPS + top] = (present & (1 << top)) == 0 ? 0 : in.readByte();
      }
    }
    return new WordModel(scale, keys, weights);
  }

  /** Adds what the words say to the score of each top topic. */
  void addWords(float[] logits, TopicFeatures features) {
    for (int i = 0; i < features.words(); i++) {
      add(features.word(i), TRUST * features.wordValue(i), logits);
    }
  }

  /** Adds what the entities say. */
  void addEntities(float[] logits, EntityFeatures entities) {
    for (int i = 0; i < entities.size(); i++) {
      add(entities.id(i), entities.value(i), logits);
    }
  }

  /** What a concept adds to one top topic for each unit of its value. */
  float ofConcept(int key, int top) {
    int slot = slot(keys, key);
    return keys[slot] == 0 ? 0 : TRUST * scale * weights[slot * TOPS + top];
  }

  private void add(int key, float value, float[] logits) {
    int slot = slot(keys, key);
    if (keys[slot] != 0) {
      for (int top = 0, w = slot * TOPS; top < TOPS; top++, w++) {
        logits[top] += scale * value * weights[w];
      }
    }
  }

  /** What a word adds to one top topic. */
  float ofWord(int key, float value, int top) {
    int slot = slot(keys, key);
    return keys[slot] == 0 ? 0 : TRUST * value * scale * weights[slot * TOPS + top];
  }

  private static int slot(int[] keys, int key) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B9) >>> 8) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
