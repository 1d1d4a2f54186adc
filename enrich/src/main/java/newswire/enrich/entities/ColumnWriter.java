package newswire.enrich.entities;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes columns of integers and bytes, compactly; see {@link ColumnReader}. */
final class ColumnWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);

  void number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  void numbers(int[] values) {
    number(values.length);
    for (int value : values) {
      number(value);
    }
  }

  void ascending(int[] values) {
    number(values.length);
    int before = 0;
    for (int value : values) {
      number(value - before);
      before = value;
    }
  }

  /** Values that ascend within each group; {@code starts} says where the groups begin. */
  void runs(int[] values, int[] starts) {
    int[] differences = values.clone();
    for (int group = 0; group + 1 < starts.length; group++) {
      for (int i = starts[group + 1] - 1; i > starts[group]; i--) {
        differences[i] -= values[i - 1];
      }
    }
    numbers(differences);
  }

  /** Values of which few are distinct: the distinct ones, then the number of each. */
  void dictionary(int[] values) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    int[] coded = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      coded[i] = numbers.computeIfAbsent(values[i], value -> numbers.size());
    }
    number(numbers.size());
    numbers.keySet().forEach(this::number);
    numbers(coded);
  }

  void text(byte[] bytes) {
    number(bytes.length);
    out.write(bytes, 0, bytes.length);
  }

  void writeTo(OutputStream target) throws IOException {
    out.writeTo(target);
  }
}
