package newswire.enrich.entities.tagging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * {@link NameTypes} as bytes: which slots are taken, then the types, then the fingerprints, byte by
 * byte, deflated.
 */
final class NameTypesFile {
  private static final int MAGIC = 0x4E574E31;

  private NameTypesFile() {}

  static byte[] write(NameTypes names) throws IOException {
    int[] slots = names.slots();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 14))) {
      out.writeInt(MAGIC);
      out.writeInt(slots.length);
      for (int slot : slots) {
        out.writeByte(slot & 0xFF);
      }
      for (int shift = 8; shift < 32; shift += 8) {
        for (int slot : slots) {
          if (slot != 0) {
            out.writeByte(slot >>> shift);
          }
        }
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException if the bytes are no name table of this version, or cut short
   */
  static NameTypes read(byte[] bytes) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a name table of this version");
      }
      byte[] types = new byte[in.readInt()];
      in.readFully(types);
      int[] slots = new int[types.length];
      int taken = 0;
      for (int i = 0; i < slots.length; i++) {
        slots[i] = types[i] & 0xFF;
        taken += slots[i] == 0 ? 0 : 1;
      }
      byte[] column = new byte[taken];
      for (int shift = 8; shift < 32; shift += 8) {
        in.readFully(column);
        for (int i = 0, k = 0; i < slots.length; i++) {
          slots[i] |= types[i] == 0 ? 0 : (column[k++] & 0xFF) << shift;
        }
      }
      return new NameTypes(slots);
    }
  }
}
