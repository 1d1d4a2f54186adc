package newswire.ingest.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a server said to one request. Immutable.
 *
 * @param headers by name in lower case; of several of one name the first
 * @param body inflated; empty unless the status is 200 or one like it
 */
@SuppressWarnings("ArrayRecordComponent") // Carries bytes, is never compared.
record Answer(int status, Map<String, String> headers, byte[] body) {
  Answer {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether there is a document. */
  boolean isDocument() {
    return status == 200 || status == 203;
  }
}
