package newswire.ingest.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A socket that connects only where the policy lets it, and whose reads, those of a TLS handshake
 * and of headers included, end at a deadline however few bytes trickle in. One request.
 */
final class GuardedSocket extends Socket {
  private final AddressPolicy policy;
  private final Network network;
  private final Deadline deadline;

  GuardedSocket(AddressPolicy policy, Network network, Deadline deadline) {
    this.policy = policy;
    this.network = network;
    this.deadline = deadline;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    // The last gate: whatever was resolved and by whom, this is where the packets would go.
    if (!(endpoint instanceof InetSocketAddress address)
        || address.isUnresolved()
        || !policy.allows(address)) {
      throw new ForbiddenAddressException(endpoint + " is not an address of the public internet");
    }
    network.connecting(address);
    super.connect(endpoint, deadline.nextWait());
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Timed(super.getInputStream());
  }

  /** Until when a request has to be answered. One thread. */
  static final class Deadline {
    private final Timing timing;
    private final long end;
    private final Duration total;
    private final Duration silence;

    Deadline(Timing timing, Duration total, Duration silence) {
      this.timing = timing;
      this.end = timing.nanos().getAsLong() + total.toNanos();
      this.total = total;
      this.silence = silence;
    }

    /**
     * How long the next read may take, in milliseconds.
     *
     * @throws LimitException if there is no time left
     */
    int nextWait() throws LimitException {
      long left = (end - timing.nanos().getAsLong()) / 1_000_000;
      if (left <= 0) {
        throw LimitException.tooSlow("the answer took more than " + total.toSeconds() + " s");
      }
      return (int) Math.min(left, silence.toMillis());
    }
  }

  private final class Timed extends FilterInputStream {
    Timed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      int wait = deadline.nextWait();
      setSoTimeout(wait);
      try {
        return super.read(target, start, length);
      } catch (SocketTimeoutException e) {
        deadline.nextWait();
        throw LimitException.tooSlow("no byte came for " + wait / 1000.0 + " s");
      }
    }
  }
}
