package newswire.enrich.mediatopics;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Which top topic an entity speaks for by what it is, in any language and script: a party for
 * politics, a team for sport. Immutable and thread-safe. Written by {@code training.EntityClasses},
 * from whose form this reads.
 */
final class EntityTopics {
  /** No topic is known for an entity. */
  static final int NONE = -1;

  private final int[] ids;
  private final byte[] classes;
  private final int[] tops;
  private final int[] strengths;

  private EntityTopics(int[] ids, byte[] classes, int[] tops, int[] strengths) {
    this.ids = ids;
    this.classes = classes;
    this.tops = tops;
    this.strengths = strengths;
  }

  /** The table that ships. */
  static EntityTopics load() {
    return of(ResourceFile.bytes("entities.bin"));
  }

  /** The table in a file's content. */
  static EntityTopics of(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      int[] tops = new int[in.readByte()];
      int[] strengths = new int[tops.length];
      for (int i = 0; i < tops.length; i++) {
        tops[i] = in.readByte();
        strengths[i] = in.readByte();
      }
      int[] ids = new int[in.readInt()];
      byte[] classes = new byte[ids.length];
      int id = 0;
      for (int i = 0; i < ids.length; i++) {
        id += readVariable(in);
        ids[i] = id;
        classes[i] = in.readByte();
      }
      return new EntityTopics(ids, classes, tops, strengths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seven bits a byte, the lowest first, the eighth bit set on all but the last. */
  private static int readVariable(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = in.readUnsignedByte();
      value |= (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
    }
  }

  /** The class of an entity, for {@link #top} and {@link #strength}, or {@link #NONE}. */
  int classOf(int id) {
    int i = Arrays.binarySearch(ids, id);
    return i < 0 ? NONE : classes[i];
  }

  /** The top topic of a class, from 0 in the order of codes. */
  int top(int entityClass) {
    return tops[entityClass];
  }

  /** How surely a class points to its topic: 1 to 3. */
  int strength(int entityClass) {
    return strengths[entityClass];
  }
}
