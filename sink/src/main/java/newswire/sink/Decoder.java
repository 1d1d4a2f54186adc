package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.EnrichedArticle;
import newswire.contract.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads a record of the enriched topic. Thread-safe. */
final class Decoder {

  /**
   * What the record does to a destination.
   *
   * @throws Unusable if it is not an enriched record
   */
  Change decode(ConsumerRecord<byte[], byte[]> raw) throws Unusable {
    String key = text(raw.key(), "key");
    if (raw.value() == null) {
      return new Change.Delete(key, raw.offset());
    }
    EnrichedArticle enriched = read(text(raw.value(), "value"));
    if (!enriched.article().uri().equals(key)) {
      throw new Unusable(Reason.INVALID, "the key is not the article's uri", null);
    }
    return new Change.Put(key, raw.offset(), raw.timestamp(), raw.value(), enriched);
  }

  // From text, because from bytes Jackson would also take UTF-16 and a byte order mark.
  private static EnrichedArticle read(String json) throws Unusable {
    EnrichedArticle article;
    try {
      article = Json.mapper().readValue(json, EnrichedArticle.class);
    } catch (JsonProcessingException e) {
      throw new Unusable(Reason.UNREADABLE, "not an enriched record: " + e.getMessage(), e);
    }
    if (article == null) {
      throw new Unusable(Reason.UNREADABLE, "not an enriched record: null", null);
    }
    String version = article.enrichment().schemaVersion();
    if (!version.startsWith("1.")) {
      throw new Unusable(Reason.INVALID, "unknown schemaVersion " + version, null);
    }
    return article;
  }

  private static String text(byte @Nullable [] bytes, String what) throws Unusable {
    if (bytes == null) {
      throw new Unusable(Reason.INVALID, "no " + what, null);
    }
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Unusable(Reason.UNREADABLE, "the " + what + " is not UTF-8", e);
    }
  }

  /** A record that no destination can use; the message says why. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    private Unusable(Reason reason, String message, @Nullable Throwable cause) {
      super(message, cause);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }
}
