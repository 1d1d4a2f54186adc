package newswire.enrich.entities.tagging;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The names found in one text, in order and without overlap, as arrays. Reusable; for one thread at
 * a time.
 */
public final class Spans {
  /** A person. */
  public static final byte PERSON = 0;

  /** A place: also a state, a city, a building. */
  public static final byte PLACE = 1;

  /** An organisation. */
  public static final byte ORGANISATION = 2;

  /** Another name: an event, a work, a product, a nationality, as the training data has it. */
  public static final byte OTHER = 3;

  private int size;
  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private byte[] types = new byte[64];
  private byte[] confidences = new byte[64];

  /** Number of names. */
  public int size() {
    return size;
  }

  /** First token of a name. */
  public int first(int span) {
    return firsts[span];
  }

  /** Token after the last of a name. */
  public int last(int span) {
    return lasts[span];
  }

  /** {@link #PERSON}, {@link #PLACE}, {@link #ORGANISATION} or {@link #OTHER}. */
  public byte type(int span) {
    return types[span];
  }

  /** How sure the model is that this is a name of this type, 0 to 100. */
  public int confidence(int span) {
    return confidences[span];
  }

  void setType(int span, int type) {
    types[span] = (byte) type;
  }

  void extend(int span, int last) {
    lasts[span] = last;
  }

  /** Keeps the spans whose numbers pass. */
  void retain(IntPredicate test) {
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (test.test(k)) {
        firsts[kept] = firsts[k];
        lasts[kept] = lasts[k];
        types[kept] = types[k];
        confidences[kept++] = confidences[k];
      }
    }
    size = kept;
  }

  void clear() {
    size = 0;
  }

  void add(int first, int last, int type, int confidence) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * size);
      lasts = Arrays.copyOf(lasts, 2 * size);
      types = Arrays.copyOf(types, 2 * size);
      confidences = Arrays.copyOf(confidences, 2 * size);
    }
    firsts[size] = first;
    lasts[size] = last;
    types[size] = (byte) type;
    confidences[size] = (byte) confidence;
    size++;
  }
}
