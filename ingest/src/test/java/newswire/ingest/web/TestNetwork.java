package newswire.ingest.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * An internet of one server: names that end in {@code .example} lead to it, others where a test
 * says. Counts every connection that is begun, and lets none out but to the server.
 */
final class TestNetwork implements Network {
  private final InetSocketAddress server;
  private final Map<String, Supplier<List<String>>> names = new ConcurrentHashMap<>();
  private final List<InetSocketAddress> connections =
      Collections.synchronizedList(new ArrayList<>());
  private final List<String> resolved = Collections.synchronizedList(new ArrayList<>());

  TestNetwork(InetSocketAddress server) {
    this.server = server;
  }

  /** Public addresses, and the one address and port of the server. */
  AddressPolicy policy() {
    return address -> address.equals(server) || AddressPolicy.PUBLIC.allows(address);
  }

  void name(String host, Supplier<List<String>> addresses) {
    names.put(host, addresses);
  }

  List<InetSocketAddress> connections() {
    synchronized (connections) {
      return List.copyOf(connections);
    }
  }

  List<String> resolved() {
    synchronized (resolved) {
      return List.copyOf(resolved);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    resolved.add(host);
    List<String> addresses =
        Optional.ofNullable(names.get(host)).map(Supplier::get).orElse(List.of());
    if (addresses.isEmpty() && host.endsWith(".example")) {
      return new InetAddress[] {server.getAddress()};
    }
    if (addresses.isEmpty() && !host.matches("\\[.*\\]|[0-9.]+")) {
      throw new UnknownHostException(host);
    }
    List<InetAddress> all = new ArrayList<>();
    for (String address : addresses.isEmpty() ? List.of(host) : addresses) {
      all.add(InetAddress.getByName(address));
    }
    return all.toArray(InetAddress[]::new);
  }

  @Override
  public void connecting(InetSocketAddress address) throws IOException {
    connections.add(address);
    if (!address.equals(server)) {
      throw new ConnectException("no way to " + address + " in a test");
    }
  }
}
