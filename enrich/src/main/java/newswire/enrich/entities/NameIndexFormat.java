package newswire.enrich.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A name index on disk: columns of variable-length integers, each the difference to its neighbour
 * where the column ascends. Up to a million names or so they are packed by gzip; above, unpacking
 * would take most of the time of loading, and they stay as they are, some 20 bytes a name. The same
 * index gives the same bytes.
 */
final class NameIndexFormat {
  private static final int MOST_PACKED = 900_000;
  private static final int MAGIC = 0x4E574E31; // "NWN1"

  private NameIndexFormat() {}

  static void write(NameIndexData data, OutputStream target) throws IOException {
    ColumnWriter out = new ColumnWriter();
    out.number(MAGIC);
    out.text(data.attribution().getBytes(StandardCharsets.UTF_8));
    writeVocabulary(data, out);
    out.runs(data.nodeWords(), data.firstChild());
    out.ascending(data.firstChild());
    out.ascending(data.firstPosting());
    writePostings(data, out);
    writeEntities(data, out);
    if (data.postings().length > MOST_PACKED) {
      out.writeTo(target);
      return;
    }
    try (GZIPOutputStream zip = new GZIPOutputStream(target, 1 << 16)) {
      out.writeTo(zip);
    }
  }

  static NameIndex read(InputStream source) throws IOException {
    try {
      ColumnReader in = new ColumnReader(bytes(source));
      if (in.number() != MAGIC) {
        throw new IOException("not a name index, or one of another version");
      }
      return read(in);
    } catch (ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IOException("the name index is damaged", e);
    }
  }

  /** Both forms are told by how they begin. */
  private static byte[] bytes(InputStream source) throws IOException {
    PushbackInputStream in = new PushbackInputStream(source, 2);
    byte[] begin = in.readNBytes(2);
    in.unread(begin);
    boolean packed =
        begin.length == 2
            && ((begin[0] & 0xFF) | (begin[1] & 0xFF) << 8) == GZIPInputStream.GZIP_MAGIC;
    if (!packed) {
      return in.readAllBytes();
    }
    try (GZIPInputStream zip = new GZIPInputStream(in, 1 << 16)) {
      return zip.readAllBytes();
    }
  }

  private static NameIndex read(ColumnReader in) {
    String attribution = new String(in.text(), StandardCharsets.UTF_8);
    Vocabulary vocabulary = readVocabulary(in);
    int[] nodeWords = in.numbers();
    int[] firstChild = in.ascending();
    in.undoRuns(nodeWords, firstChild);
    int[] firstPosting = in.ascending();
    NameTrie trie = new NameTrie(nodeWords, firstChild, firstPosting, vocabulary.size());
    int[] postings = in.numbers();
    byte[] flags = in.text();
    for (int i = 0; i < postings.length; i++) {
      postings[i] |= (flags[i] & 0xFF) << 22;
    }
    int[] masks = in.numbers();
    int[] languages = in.numbers();
    for (int i = 0; i < languages.length; i++) {
      languages[i] = masks[languages[i]];
    }
    return new NameIndex(vocabulary, trie, readEntities(in), postings, languages, attribution);
  }

  private static void writeVocabulary(NameIndexData data, ColumnWriter out) {
    String[] words = data.words();
    byte[] shared = new byte[words.length];
    StringBuilder rest = new StringBuilder();
    int[] lengths = new int[words.length];
    String before = "";
    for (int i = 0; i < words.length; i++) {
      int common = 0;
      int limit = Math.min(Math.min(before.length(), words[i].length()), 127);
      while (common < limit && before.charAt(common) == words[i].charAt(common)) {
        common++;
      }
      shared[i] = (byte) common;
      lengths[i] = words[i].length() - common;
      rest.append(words[i], common, words[i].length());
      before = words[i];
    }
    out.text(shared);
    out.numbers(lengths);
    out.text(rest.toString().getBytes(StandardCharsets.UTF_8));
    out.numbers(data.commonIn());
    out.text(data.roles());
  }

  private static Vocabulary readVocabulary(ColumnReader in) {
    byte[] shared = in.text();
    int[] lengths = in.numbers();
    char[] rest = new String(in.text(), StandardCharsets.UTF_8).toCharArray();
    int[] offsets = new int[shared.length + 1];
    for (int i = 0; i < shared.length; i++) {
      offsets[i + 1] = offsets[i] + shared[i] + lengths[i];
    }
    char[] letters = new char[offsets[shared.length]];
    int taken = 0;
    for (int i = 0; i < shared.length; i++) {
      if (i > 0) {
        System.arraycopy(letters, offsets[i - 1], letters, offsets[i], shared[i]);
      }
      System.arraycopy(rest, taken, letters, offsets[i] + shared[i], lengths[i]);
      taken += lengths[i];
    }
    return new Vocabulary(letters, offsets, in.numbers(), in.text());
  }

  private static void writePostings(NameIndexData data, ColumnWriter out) {
    int[] postings = data.postings();
    int[] entities = new int[postings.length];
    byte[] flags = new byte[postings.length];
    for (int i = 0; i < postings.length; i++) {
      entities[i] = Posting.entity(postings[i]);
      flags[i] = (byte) (postings[i] >>> 22);
    }
    out.numbers(entities);
    out.text(flags);
    out.dictionary(data.postingLanguages());
  }

  private static void writeEntities(NameIndexData data, ColumnWriter out) {
    out.ascending(data.ids());
    out.text(data.types());
    out.text(data.classes());
    out.text(data.prominence());
    int[] countries = new int[data.countries().length];
    for (int i = 0; i < countries.length; i++) {
      countries[i] = data.countries()[i];
    }
    out.numbers(countries);
    out.ascending(data.labels().firstLabel());
    out.text(data.labels().languages());
    out.ascending(data.labels().offsets());
    out.text(data.labels().text());
  }

  private static EntityTable readEntities(ColumnReader in) {
    int[] ids = in.ascending();
    byte[] types = in.text();
    byte[] classes = in.text();
    byte[] prominence = in.text();
    int[] numbers = in.numbers();
    short[] countries = new short[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      countries[i] = (short) numbers[i];
    }
    EntityTable.LabelArrays labels =
        new EntityTable.LabelArrays(in.ascending(), in.text(), in.ascending(), in.text());
    return new EntityTable(ids, types, classes, prominence, countries, labels);
  }
}
