package newswire.ingest.web;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one answer may cost. The first bound that is reached ends the request.
 *
 * @param bytes of a body, as sent and again after inflation
 * @param ratio of inflated bytes to those sent, once there are more than {@link #SMALL}
 * @param total from the first packet of a request to the last byte of its answer
 * @param silence between two reads, and for a connection to be made
 * @param redirects from an address to where the answer is
 * @param headers how many lines the head of an answer may have
 * @param headerBytes of one such line
 * @param items of one feed or sitemap that are looked at; the rest is left, and that is said
 * @param ports that may be connected to
 */
public record WebLimits(
    int bytes,
    int ratio,
    Duration total,
    Duration silence,
    int redirects,
    int headers,
    int headerBytes,
    int items,
    Set<Integer> ports) {

  /** Fewer inflated bytes than this are no bomb, whatever they were packed into. */
  static final int SMALL = 1024 * 1024;

  public static final WebLimits DEFAULT =
      new WebLimits(
          16 * 1024 * 1024,
          100,
          Duration.ofSeconds(60),
          Duration.ofSeconds(15),
          5,
          100,
          16 * 1024,
          1_000,
          Set.of(80, 443, 8000, 8080, 8443));

  public WebLimits {
    ports = Set.copyOf(ports);
  }

  /** With these ports, too. */
  WebLimits withPorts(Stream<Integer> more) {
    Set<Integer> all = Stream.concat(ports.stream(), more).collect(Collectors.toSet());
    return new WebLimits(bytes, ratio, total, silence, redirects, headers, headerBytes, items, all);
  }
}
