package newswire.ingest.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import newswire.ingest.web.GuardedSocket.Deadline;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;

/**
 * One request and its answer, on a connection of its own: no redirects, no cookies, no
 * authentication, no proxy, nothing tried again.
 *
 * <p>The host is resolved once, its addresses are checked, and the connection goes to one of those:
 * a name that means something else a moment later changes nothing. Thread-safe.
 */
final class HttpExchange {
  /** A host with more is tried no longer than one with these. */
  private static final int ADDRESSES = 4;

  private final Network network;
  private final AddressPolicy policy;
  private final WebLimits limits;
  private final Timing timing;
  private final String userAgent;
  private final Lookup<TlsSocketStrategy> tls;

  HttpExchange(
      Network network, AddressPolicy policy, WebLimits limits, Timing timing, String userAgent) {
    this(network, policy, limits, timing, userAgent, DefaultClientTlsStrategy.createDefault());
  }

  /**
   * @param tls says whom to trust
   */
  HttpExchange(
      Network network,
      AddressPolicy policy,
      WebLimits limits,
      Timing timing,
      String userAgent,
      TlsSocketStrategy tls) {
    this.network = network;
    this.policy = policy;
    this.limits = limits;
    this.timing = timing;
    this.userAgent = userAgent;
    this.tls =
        RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build();
  }

  /**
   * Asks for a document.
   *
   * @throws ForbiddenAddressException if the host has no address that may be connected to
   * @throws LimitException if the answer is too large or too slow
   * @throws IOException if there is no answer, or none that is HTTP
   */
  Answer get(WebAddress address, Validators validators) throws IOException {
    Deadline deadline = new Deadline(timing, limits.total(), limits.silence());
    InetAddress[] pinned = allowed(address);
    CloseableHttpClient client = client(new Pinned(pinned), deadline);
    try {
      HttpGet request = request(address, validators);
      HttpHost host = new HttpHost(address.uri().getScheme(), address.host(), address.port());
      return answer(client.executeOpen(host, request, null));
    } finally {
      // At once: closing politely would first read the rest of a body that may have no end.
      client.close(CloseMode.IMMEDIATE);
    }
  }

  private InetAddress[] allowed(WebAddress address) throws IOException {
    InetAddress[] all = network.resolve(address.host());
    InetAddress[] allowed =
        Arrays.stream(all)
            .filter(one -> policy.allows(new InetSocketAddress(one, address.port())))
            .limit(ADDRESSES)
            .toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new ForbiddenAddressException(
          all.length == 0
              ? address.host() + " has no address"
              : "%s is at %s, which is no address of the public internet"
                  .formatted(address.host(), all[0].getHostAddress()));
    }
    return allowed;
  }

  private HttpGet request(WebAddress address, Validators validators) {
    HttpGet request = new HttpGet(address.uri());
    request.setHeader(
        HttpHeaders.ACCEPT,
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
            + " text/html;q=0.8, */*;q=0.5");
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    request.setHeader(HttpHeaders.CONNECTION, "close");
    if (validators.etag() != null) {
      request.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
    }
    if (validators.lastModified() != null) {
      request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
    }
    return request;
  }

  private Answer answer(ClassicHttpResponse response) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(
          header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
    }
    Answer head = new Answer(response.getCode(), headers, new byte[0]);
    return head.isDocument()
        ? new Answer(head.status(), headers, new BodyReader(limits).read(response.getEntity()))
        : head;
  }

  private CloseableHttpClient client(DnsResolver resolver, Deadline deadline) {
    BasicHttpClientConnectionManager connections =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                proxy -> new GuardedSocket(policy, network, deadline), null, resolver, tls),
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxHeaderCount(limits.headers())
                        .setMaxLineLength(limits.headerBytes())
                        .build())
                .build());
    connections.setConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(limits.silence().toMillis(), TimeUnit.MILLISECONDS)
            .build());
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setUserAgent(userAgent)
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .build();
  }

  /** Knows the addresses that were checked, and no others. */
  private record Pinned(InetAddress[] addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return addresses.clone();
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      throw new UnknownHostException("nobody needs the canonical name of " + host);
    }
  }
}
