package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import newswire.contract.CloudEvent;

/**
 * A destination as it was asked for, not opened yet. Immutable; holds no password in what it shows.
 *
 * @param name as the user may see it, {@code sqlite:news.db}
 * @param location the same, wherever it is named from: an absolute path, a host and a database
 * @param batching how much to gather before writing
 * @param opener connects to it
 */
public record Destination(String name, String location, Batching batching, Opener opener) {

  public Destination {
    requireNonNull(name, "name");
    requireNonNull(location, "location");
    requireNonNull(batching, "batching");
    requireNonNull(opener, "opener");
  }

  @Override
  public String toString() {
    return name;
  }

  /** How a destination is opened. */
  @FunctionalInterface
  public interface Opener {

    /**
     * Opens the destination, made if it is new.
     *
     * @throws SinkException if it cannot be, or belongs to another origin
     */
    Opened open(Origin origin);
  }

  /**
   * A destination open for writing.
   *
   * @param id given to it when it was made, so that a new one under an old name has another
   */
  public record Opened(String id, Sink sink) {}

  /** The same for this destination on every start, another one for every other destination. */
  String hash(Opened opened) {
    byte[] identity = (location + '\n' + opened.id()).getBytes(UTF_8);
    return CloudEvent.contentHash(identity).substring(0, 12);
  }
}
