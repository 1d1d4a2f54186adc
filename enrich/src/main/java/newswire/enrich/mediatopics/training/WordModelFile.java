package newswire.enrich.mediatopics.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The form in which word models are kept: for each language the scale of a weight, and the words by
 * ascending key, each with a mask of the topics for which a weight follows, one byte each. Words
 * whose weights are all near 0 are left out.
 */
final class WordModelFile {
  private static final int LARGEST_BYTE = 127;

  private WordModelFile() {}

  /** Writes models by language. */
  static byte[] write(Map<String, LearntWords> models) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(models.size());
      for (Map.Entry<String, LearntWords> model : new TreeMap<>(models).entrySet()) {
        out.writeUTF(model.getKey());
        write(out, model.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, LearntWords learnt) throws IOException {
    int[] kept =
        IntStream.range(0, learnt.words().length)
            .filter(word -> learnt.words()[word] != Example.BIAS)
            .filter(word -> largest(learnt, word) >= learnt.least())
            .toArray();
    float scale = 0;
    for (int word : kept) {
      scale = Math.max(scale, largest(learnt, word) / LARGEST_BYTE);
    }
    out.writeFloat(scale);
    out.writeInt(kept.length);
    for (int word : kept) {
      write(out, learnt, word, scale);
    }
  }

  private static float largest(LearntWords learnt, int word) {
    float largest = 0;
    for (float[] weights : learnt.weights()) {
      largest = Math.max(largest, Math.abs(weights[word]));
    }
    return largest;
  }

  private static void write(DataOutputStream out, LearntWords learnt, int word, float scale)
      throws IOException {
    int present = 0;
    byte[] rounded = new byte[learnt.weights().length];
    for (int top = 0; top < rounded.length; top++) {
      rounded[top] = (byte) Math.round(learnt.weights()[top][word] / scale);
      present |= rounded[top] == 0 ? 0 : 1 << top;
    }
    out.writeInt(learnt.words()[word]);
    out.writeInt(present);
    for (byte weight : rounded) {
      if (weight != 0) {
        out.writeByte(weight);
      }
    }
  }
}
