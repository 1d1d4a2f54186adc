package newswire.ingest.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where to listen, and to whom.
 *
 * @param address host and port; port 0 is any free one
 * @param token what a client has to show; may be absent on a loopback address only
 */
public record HttpSettings(InetSocketAddress address, @Nullable Token token, HttpLimits limits) {
  public HttpSettings {
    InetAddress host = address.getAddress();
    if (host == null) {
      throw new IllegalArgumentException("there is no host " + address.getHostString());
    }
    if (token == null && !host.isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "whoever reaches %s could publish: give a token, or listen on 127.0.0.1"
              .formatted(address.getHostString()));
    }
  }

  /** With the usual limits. */
  public static HttpSettings of(InetSocketAddress address, @Nullable Token token) {
    return new HttpSettings(address, token, HttpLimits.DEFAULT);
  }
}
