package newswire.enrich.mediatopics;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * In which share of news articles the more common words of each language occur, whatever the
 * articles are about. Immutable and thread-safe. Written by {@code training.BackgroundGenerator},
 * from whose form this reads.
 */
public final class WordBackground {
  private static final float FULL = 255;

  private final Map<Integer, Float> shares;

  private WordBackground(Map<Integer, Float> shares) {
    this.shares = shares;
  }

  /** The table that ships, all languages in one. */
  static WordBackground load() {
    byte[] content = ResourceFile.bytes("background.bin");
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      Map<Integer, Float> shares = new HashMap<>();
      for (int words = in.readInt(); words > 0; words--) {
        shares.put(in.readInt(), in.readUnsignedByte() / FULL);
      }
      return new WordBackground(shares);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Share of articles of this language that hold the word, 0 if it is rare.
   *
   * @param language BCP 47 tag
   * @param fold as {@code Tokens.fold} gives it
   */
  float share(String language, long fold) {
    return shares.getOrDefault(key(language, fold), 0f);
  }

  /** The key of a word in the table. */
  public static int key(String language, long fold) {
    int hyphen = language.indexOf('-');
    String primary = hyphen < 0 ? language : language.substring(0, hyphen);
    long mixed = (fold ^ WordCounts.languageSeed(primary)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
