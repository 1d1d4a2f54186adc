package newswire.ingest.web;

/** A site of a {@link NastyServer}, and the runs that read it. */
final class NewsSite implements AutoCloseable {
  static final String HOST = "news.example";
  static final String RSS = "application/rss+xml";
  static final String HTML = "text/html; charset=utf-8";

  private final NastyServer server = new NastyServer();
  private final ManualTime time = new ManualTime();
  private final TestNetwork network = new TestNetwork(server.address());
  private final WebRun run = new WebRun(network, time);

  NastyServer server() {
    return server;
  }

  ManualTime time() {
    return time;
  }

  TestNetwork network() {
    return network;
  }

  WebRun run() {
    return run;
  }

  String url(String path) {
    return server.url(HOST, path);
  }

  @Override
  public void close() {
    server.close();
  }
}
