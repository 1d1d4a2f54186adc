package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import javax.net.ServerSocketFactory;

/**
 * A web server on loopback that answers what it is told to, byte for byte: what a proper server
 * would never send can be sent by this one. Each host name is its own site.
 */
final class NastyServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool(NastyServer::daemon);
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  NastyServer() {
    this(ServerSocketFactory.getDefault());
  }

  NastyServer(ServerSocketFactory sockets) {
    try {
      socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Writes an answer, head and all; the connection is closed afterwards. */
  interface Reply {
    void write(Request request, OutputStream out) throws IOException;
  }

  /**
   * @param headers by name in lower case
   */
  record Request(String host, String target, Map<String, String> headers) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  /** The address of a page of this site, which the test network leads here. */
  String url(String host, String path) {
    return "http://" + host + ':' + socket.getLocalPort() + path;
  }

  void on(String host, String path, Reply reply) {
    replies.put(host + path, reply);
  }

  /** What was asked, in order, as host and target. */
  List<String> asked() {
    return requests().stream().map(request -> request.host() + request.target()).toList();
  }

  List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  static Reply ok(String type, byte[] body, String... headers) {
    return status("200 OK", body, with("Content-Type: " + type, headers));
  }

  static Reply ok(String type, String body, String... headers) {
    return ok(type, body.getBytes(UTF_8), headers);
  }

  static Reply status(String status, String... headers) {
    return status(status, new byte[0], headers);
  }

  static Reply redirect(String to) {
    return status("302 Found", "Location: " + to);
  }

  static Reply status(String status, byte[] body, String... headers) {
    return (request, out) -> {
      out.write(("HTTP/1.1 " + status + "\r\n").getBytes(ISO_8859_1));
      for (String header : headers) {
        out.write((header + "\r\n").getBytes(UTF_8));
      }
      out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(ISO_8859_1));
      out.write(body);
    };
  }

  /** These bytes and no others. */
  static Reply raw(String text) {
    return (request, out) -> out.write(text.getBytes(ISO_8859_1));
  }

  /** One after the other; the last again and again. */
  static Reply inTurn(Reply... replies) {
    List<Reply> left = Collections.synchronizedList(new ArrayList<>(List.of(replies)));
    return (request, out) -> (left.size() > 1 ? left.remove(0) : left.get(0)).write(request, out);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        // Closed: the test is over.
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Request request = read(connection);
      requests.add(request);
      String path = request.target().replaceFirst("\\?.*", "");
      Reply reply = replies.getOrDefault(request.host() + path, status("404 Not Found"));
      OutputStream out = connection.getOutputStream();
      reply.write(request, out);
      out.flush();
    } catch (IOException e) {
      // The client had enough, which is what many tests are about.
    }
  }

  private static Request read(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
    String[] first = String.valueOf(in.readLine()).split(" ");
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    String host = headers.getOrDefault("host", "").replaceFirst(":\\d+$", "");
    return new Request(host, first.length > 1 ? first[1] : "", headers);
  }

  private static String[] with(String first, String... rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(rest));
    return all.toArray(String[]::new);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "nasty-server");
    thread.setDaemon(true);
    return thread;
  }
}
