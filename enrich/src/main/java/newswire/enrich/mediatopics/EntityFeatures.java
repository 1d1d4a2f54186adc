package newswire.enrich.mediatopics;

import java.util.Arrays;
import java.util.List;
import newswire.contract.Entity;

/**
 * The linked entities of one article and how much each counts. Reusable; not thread-safe; allocates
 * only when an article has more entities than any before.
 */
final class EntityFeatures {
  private static final float HEADLINE_VALUE = 1;

  /** From this sum of squares on, only the mixture of entities counts, not their number. */
  private static final float MASS = 16;

  /** So many mentions give half of what an entity can give; as for terms. */
  private static final float HALF = 1.5f;

  private static final float HEADLINE_MENTIONS = 2;

  private int[] ids = new int[32];
  private float[] values = new float[32];
  private float[] counts = new float[32];
  private int[] numbers = new int[32];
  private int size;

  /** Replaces what was seen before. */
  void extract(List<Entity> entities) {
    size = 0;
    double sum = 0;
    for (int i = 0; i < entities.size(); i++) {
      Entity entity = entities.get(i);
      String uri = entity.uri();
      if (uri == null || !uri.startsWith(Entity.WIKIDATA + "Q")) {
        continue;
      }
      ensureRoom();
      float count = entity.frequency() + (entity.inHeadline() ? HEADLINE_MENTIONS : 0);
      ids[size] = Integer.parseInt(uri, Entity.WIKIDATA.length() + 1, uri.length(), 10);
      values[size] =
          (float) (1 + Math.log(entity.frequency())) + (entity.inHeadline() ? HEADLINE_VALUE : 0);
      counts[size] = 2 * count / (count + HALF);
      numbers[size] = i;
      sum += values[size] * values[size];
      size++;
    }
    float scale = (float) (1 / Math.sqrt(1 + sum / MASS));
    for (int i = 0; i < size; i++) {
      values[i] *= scale;
    }
  }

  private void ensureRoom() {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
  }

  /** Number of linked entities. */
  int size() {
    return size;
  }

  /** Wikidata id without its letter. */
  int id(int i) {
    return ids[i];
  }

  /** How much it counts in a mixture. */
  float value(int i) {
    return values[i];
  }

  /** How much it counts beside terms: the less for each repetition. */
  float count(int i) {
    return counts[i];
  }

  /** Its place in the list that was given. */
  int number(int i) {
    return numbers[i];
  }
}
