package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import newswire.contract.DeadLetter;
import newswire.contract.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes dead letters of refused items: key and value are the item's key and its original bytes. Of
 * an item larger than a dead letter may be, the first part is kept, and the detail says so.
 */
final class DeadLetters {
  private static final String STAGE = "ingest";

  /** Room for key, headers and framing. */
  private static final int OVERHEAD = 64 * 1024;

  /** What any broker takes that takes articles at all. */
  static final int SMALL = 256 * 1024;

  static final int LARGE = Topics.MAX_DEAD_LETTER_BYTES - OVERHEAD;

  private final Topics topics;

  DeadLetters(Topics topics) {
    this.topics = topics;
  }

  ProducerRecord<byte[], byte[]> of(
      SourceItem.Refused refused, Original original, int most, long time) {
    byte[] bytes = original.bytes();
    byte[] kept = bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    String detail = refused.detail();
    if (kept.length != original.size()) {
      String all = original.size() < 0 ? "more" : Long.toString(original.size());
      detail += "; the first %d of %s bytes are kept here".formatted(kept.length, all);
    }
    DeadLetter letter = new DeadLetter(STAGE, refused.reason(), detail, refused.place(), null);
    byte[] key = refused.key().getBytes(UTF_8);
    return new ProducerRecord<>(topics.deadLetters(), null, time, key, kept, letter.headers());
  }
}
