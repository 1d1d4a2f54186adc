package newswire.enrich.entities.tagging;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The tagger of one language as bytes: one deflated stream of columns, features in the order of
 * their keys. The same weights give the same bytes.
 */
final class ModelFile {
  private static final int MAGIC = 0x4E575431;
  private static final int LABELS = Labels.COUNT;

  private ModelFile() {}

  static byte[] write(Quantiser.Weights weights, LexiconBuilder.Entries lexicon)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 14))) {
      out.writeInt(MAGIC);
      out.writeFloat(weights.scale());
      for (int transition : weights.transitions()) {
        out.writeShort(transition);
      }
      writeFeatures(weights, out);
      writeLexicon(lexicon, out);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void writeFeatures(Quantiser.Weights weights, DataOutputStream out)
      throws IOException {
    int[] order = order(weights.features());
    writeKeys(weights.features(), order, out);
    for (int label = 0; label < LABELS; label++) {
      for (int feature : order) {
        out.writeByte(weights.rows()[feature * LABELS + label]);
      }
    }
  }

  private static void writeLexicon(LexiconBuilder.Entries lexicon, DataOutputStream out)
      throws IOException {
    int[] order = order(lexicon.words());
    writeKeys(lexicon.words(), order, out);
    for (int shift = 0; shift < 24; shift += 8) {
      for (int word : order) {
        out.writeByte(lexicon.entries()[word] >>> shift);
      }
    }
  }

  private static int[] order(int[] keys) {
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted((a, b) -> Integer.compareUnsigned(keys[a], keys[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Keys in ascending order, as differences of seven bits a byte. */
  private static void writeKeys(int[] keys, int[] order, DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    long before = 0;
    for (int i : order) {
      long key = keys[i] & 0xFFFFFFFFL;
      long rest = key - before;
      before = key;
      while (rest > 0x7F) {
        out.writeByte((int) rest | 0x80);
        rest >>>= 7;
      }
      out.writeByte((int) rest);
    }
  }

  /**
   * @throws IOException if the bytes are no model of this version, or cut short
   */
  static TaggerModel read(byte[] bytes) throws IOException {
    InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(bytes));
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(plain, 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a tagger of this version");
      }
      float scale = in.readFloat();
      int[] transitions = new int[LABELS * LABELS];
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = in.readShort();
      }
      int[] features = readKeys(in);
      byte[] columns = new byte[features.length * LABELS];
      in.readFully(columns);
      return TaggerModel.of(
          features, rows(columns, features.length), transitions, scale, readLexicon(in));
    }
  }

  private static byte[] rows(byte[] columns, int size) {
    byte[] rows = new byte[columns.length];
    for (int label = 0; label < LABELS; label++) {
      for (int i = 0; i < size; i++) {
        rows[i * LABELS + label] = columns[label * size + i];
      }
    }
    return rows;
  }

  private static Lexicon readLexicon(DataInputStream in) throws IOException {
    int[] words = readKeys(in);
    int[] entries = new int[words.length];
    byte[] column = new byte[words.length];
    for (int shift = 0; shift < 24; shift += 8) {
      in.readFully(column);
      for (int i = 0; i < column.length; i++) {
        entries[i] |= (column[i] & 0xFF) << shift;
      }
    }
    return Lexicon.of(words, entries);
  }

  private static int[] readKeys(DataInputStream in) throws IOException {
    int[] keys = new int[in.readInt()];
    long key = 0;
    for (int i = 0; i < keys.length; i++) {
      int shift = 0;
      int part = in.readUnsignedByte();
      while (part > 0x7F) {
        key += (long) (part & 0x7F) << shift;
        shift += 7;
        part = in.readUnsignedByte();
      }
      key += (long) part << shift;
      keys[i] = (int) key;
    }
    return keys;
  }
}
