package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import newswire.contract.DeadLetter;
import newswire.contract.DeadLetter.Origin;
import newswire.contract.DeadLetter.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Dead letters as they are found on their topic: ours, and those of Kafka Streams' backstop. Pure
 * functions.
 */
final class DeadLetters {
  /** How often a letter has been put back; our own header. */
  static final String REPLAYS = "newswire.replays";

  // Kafka Streams' own headers, KIP-1034.
  private static final String STREAMS = "__streams.errors.";

  private DeadLetters() {}

  /** What a record on the dead-letter topic says of itself. */
  static DeadLetter read(ConsumerRecord<byte[], byte[]> record) {
    return DeadLetter.from(record.headers()).orElseGet(() -> backstop(record.headers()));
  }

  /** Where its bytes came from, for a person. */
  static String whereFrom(DeadLetter letter) {
    Origin origin = letter.origin();
    if (origin != null) {
      return "%s-%d@%d".formatted(origin.topic(), origin.partition(), origin.offset());
    }
    return letter.source() == null ? "-" : letter.source();
  }

  private static DeadLetter backstop(Headers headers) {
    String topic = text(headers, STREAMS + "topic");
    Origin origin =
        topic.isEmpty()
            ? null
            : new Origin(
                topic,
                Integer.parseInt(text(headers, STREAMS + "partition")),
                Long.parseLong(text(headers, STREAMS + "offset")));
    String detail =
        text(headers, STREAMS + "exception") + ": " + text(headers, STREAMS + "message");
    return new DeadLetter("enrich", Reason.INTERNAL, detail, null, origin);
  }

  private static String text(Headers headers, String key) {
    Header header = headers.lastHeader(key);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
