package newswire.ingest;

/**
 * The part of an input that one item was read from.
 *
 * @param position of the item in its input, counted from 1; it names the item from run to run
 * @param line where it starts, counted from 1; 0 if the format has no lines to speak of
 * @param bytes the bytes as they came, or their first part if there are more than the limit
 * @param size how many bytes there were; -1 if they were not read to their end
 */
@SuppressWarnings("ArrayRecordComponent") // Carries bytes, is never compared.
public record Original(long position, long line, byte[] bytes, long size) {

  /** An input that is one item. */
  public static Original whole(byte[] bytes) {
    return new Original(1, 0, bytes, bytes.length);
  }

  /** Whether bytes are missing. */
  public boolean isCut() {
    return size != bytes.length;
  }
}
