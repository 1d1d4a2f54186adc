package newswire.ingest.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Names to addresses, and word of each connection: the way out, as a test may replace it. */
interface Network {
  /** This machine's. */
  Network REAL =
      new Network() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
          return InetAddress.getAllByName(host);
        }

        @Override
        public void connecting(InetSocketAddress address) {
          // Nobody counts.
        }
      };

  /** All addresses of a name, or the one that is spelled. */
  InetAddress[] resolve(String host) throws UnknownHostException;

  /**
   * Called right before the first packet to an address.
   *
   * @throws IOException if there is no way there
   */
  void connecting(InetSocketAddress address) throws IOException;
}
