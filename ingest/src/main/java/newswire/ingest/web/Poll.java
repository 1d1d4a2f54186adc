package newswire.ingest.web;

import java.time.Instant;

/**
 * An address to be asked, and when.
 *
 * @param url as it was named; it is what is remembered of it is kept under
 * @param depth how many lists lead to it
 */
record Poll(String url, int depth, Instant due) {

  /** The host, by which polls wait for each other. */
  String host() {
    return WebAddress.of(url).map(WebAddress::host).orElse("");
  }

  /** What names its own item from run to run. */
  String key() {
    return "web:" + url;
  }

  Poll at(Instant time) {
    return new Poll(url, depth, time);
  }
}
