package newswire.enrich.mediatopics;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the words of one language say about the 17 top topics: the weights of a linear model, one
 * byte each, for the words that training found worth keeping. Immutable and thread-safe. Written by
 * {@code training.WordModelFile}, from whose form this reads.
 */
final class WordModel {
  private static final int TOPS = 17;

  /**
   * Share of what was learnt that is believed: words are learnt on one site, whose habits are not
   * those of others, as concepts are.
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
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(ResourceFile.bytes("words.bin")))) {
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
  void addTo(float[] logits, TopicFeatures features) {
    for (int i = 0; i < features.words(); i++) {
      int slot = slot(keys, features.word(i));
      if (keys[slot] != 0) {
        float value = TRUST * scale * features.wordValue(i);
        for (int top = 0, w = slot * TOPS; top < TOPS; top++, w++) {
          logits[top] += value * weights[w];
        }
      }
    }
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
