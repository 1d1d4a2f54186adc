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
   * Adds what the set of n-grams of a text says for each language.
   *
   * @param text in lower case, white space collapsed
   * @return how many different n-grams the model knows
   */
  int score(char[] text, int length, int[] scores) {
    long[] seen = new long[table.slots() / Long.SIZE + 1];
    int known = 0;
    long gram = 0;
    for (int i = 0; i < length; i++) {
      gram = ((gram << Character.SIZE) | text[i]) & 0xFFFF_FFFF_FFFFL;
      known += add(gram & 0xFFFF, seen, scores);
      if (i > 0) {
        known += add(gram & 0xFFFF_FFFFL, seen, scores);
      }
      if (i > 1) {
        known += add(gram, seen, scores);
      }
    }
    return known;
  }

  private int add(long key, long[] seen, int[] scores) {
    int slot = table.slot(key);
    if (slot < 0 || (seen[slot >> 6] & 1L << slot) != 0) {
      return 0;
    }
    seen[slot >> 6] |= 1L << slot;
    table.add(slot, scores);
    return 1;
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
}
