package newswire.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Apache OpenNLP's language model (103 languages, maximum entropy over the set of one to three
 * characters), packed, so that it takes a tenth of the memory and time. Immutable.
 */
final class OpenNlpModel {
  private static final String RESOURCE = "/langdetect-183.bin";

  /** The model was trained for few rounds and its weights are small; this brings them to nats. */
  private static final double SHARPNESS = 40;

  private static final int MAX_GRAM = 3;

  private final WeightTable table;

  OpenNlpModel(List<KnownLanguage> languages) {
    AbstractModel model = (AbstractModel) load().getMaxentModel();
    Map<String, List<Integer>> indexes = indexes(languages);
    WeightTable.Builder builder = new WeightTable.Builder();
    for (Map.Entry<String, Context> feature : features(model).entrySet()) {
      long key = Ngrams.key(feature.getKey());
      Context context = feature.getValue();
      for (int k = 0; k < context.getOutcomes().length; k++) {
        double weight = context.getParameters()[k] * SHARPNESS;
        String code = model.getOutcome(context.getOutcomes()[k]);
        indexes.getOrDefault(code, List.of()).forEach(i -> builder.put(key, i, weight));
      }
    }
    table = builder.build();
  }

  /**
   * Adds what the set of n-grams of a text says for some languages.
   *
   * @param text in lower case, white space collapsed
   */
  void score(char[] text, int length, int[] scores, int[] languages) {
    SlotSet seen = new SlotSet(length * MAX_GRAM);
    long gram = 0;
    for (int i = 0; i < length; i++) {
      gram = ((gram << Character.SIZE) | text[i]) & 0xFFFF_FFFF_FFFFL;
      add(gram & 0xFFFF, seen, scores, languages);
      if (i > 0) {
        add(gram & 0xFFFF_FFFFL, seen, scores, languages);
      }
      if (i > 1) {
        add(gram, seen, scores, languages);
      }
    }
  }

  private void add(long key, SlotSet seen, int[] scores, int[] languages) {
    int slot = table.slot(key);
    if (slot >= 0 && seen.add(slot)) {
      table.add(slot, scores, languages);
    }
  }

  private static Map<String, List<Integer>> indexes(List<KnownLanguage> languages) {
    Map<String, List<Integer>> indexes = new HashMap<>();
    for (int i = 0; i < languages.size(); i++) {
      String code = languages.get(i).openNlp();
      if (code != null) {
        indexes.computeIfAbsent(code, c -> new ArrayList<>()).add(i);
      }
    }
    return indexes;
  }

  // The model's own data structure: predicates with the outcomes and parameters of each.
  @SuppressWarnings("unchecked")
  private static Map<String, Context> features(AbstractModel model) {
    return (Map<String, Context>) model.getDataStructures()[1];
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = OpenNlpModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("OpenNLP's model is not on the class path: " + RESOURCE);
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("OpenNLP's language model cannot be read: " + RESOURCE, e);
    }
  }

  /** A set of numbers of slots, as small as the text: a bit for each slot would not fit a cache. */
  private static final class SlotSet {
    private final int[] slots;

    SlotSet(int most) {
      slots = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    boolean add(int slot) {
      int mask = slots.length - 1;
      int i = ((slot * 0x9E3779B1) >>> 7) & mask;
      while (slots[i] != 0) {
        if (slots[i] == slot + 1) {
          return false;
        }
        i = (i + 1) & mask;
      }
      slots[i] = slot + 1;
      return true;
    }
  }
}
