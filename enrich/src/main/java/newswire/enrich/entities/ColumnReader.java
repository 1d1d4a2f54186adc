package newswire.enrich.entities;

import java.util.Arrays;

/**
 * Reads what {@link ColumnWriter} wrote.
 *
 * <p>Running off the end throws {@link ArrayIndexOutOfBoundsException}.
 */
final class ColumnReader {
  private final byte[] bytes;
  private int position;

  ColumnReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[position++];
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  int[] numbers() {
    int[] values = new int[length(number())];
    for (int i = 0; i < values.length; i++) {
      values[i] = number();
    }
    return values;
  }

  int[] ascending() {
    int[] values = numbers();
    for (int i = 1; i < values.length; i++) {
      values[i] += values[i - 1];
    }
    return values;
  }

  /** Restores what {@link ColumnWriter#runs} took differences of. */
  void undoRuns(int[] values, int[] starts) {
    for (int group = 0; group + 1 < starts.length; group++) {
      for (int i = starts[group] + 1; i < starts[group + 1]; i++) {
        values[i] += values[i - 1];
      }
    }
  }

  byte[] text() {
    int length = length(number());
    byte[] text = Arrays.copyOfRange(bytes, position, position + length);
    position += length;
    return text;
  }

  /** A damaged length must not ask for more memory than the file can fill. */
  private int length(int claimed) {
    if (claimed < 0 || claimed > bytes.length - position) {
      throw new ArrayIndexOutOfBoundsException(claimed);
    }
    return claimed;
  }
}
