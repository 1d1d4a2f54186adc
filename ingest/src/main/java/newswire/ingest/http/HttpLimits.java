package newswire.ingest.http;

import java.time.Duration;

/**
 * What is taken of strangers.
 *
 * @param bodyBytes of one request, as sent
 * @param inflatedBytes of one request, unpacked
 * @param heldBytes of all requests being read or waiting for their commit, unpacked
 * @param connections at one time
 * @param idle how long a connection may say nothing
 * @param reading how long a request may take to arrive
 * @param answering how long an answer may wait for its commit
 */
public record HttpLimits(
    int bodyBytes,
    int inflatedBytes,
    long heldBytes,
    int connections,
    Duration idle,
    Duration reading,
    Duration answering) {
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          10 * 1024 * 1024,
          32 * 1024 * 1024,
          64L * 1024 * 1024,
          1_024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30));

  public HttpLimits {
    if (bodyBytes < 1 || inflatedBytes < bodyBytes || heldBytes < inflatedBytes) {
      throw new IllegalArgumentException(
          "a body fits into its unpacked form, and that into what is held: %d, %d, %d"
              .formatted(bodyBytes, inflatedBytes, heldBytes));
    }
  }
}
