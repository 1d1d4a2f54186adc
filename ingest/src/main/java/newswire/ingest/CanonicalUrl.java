package newswire.ingest;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for each web address: scheme and host in lower case and ASCII, no default port, no
 * user, no fragment, no {@code .} and {@code ..}, percent-encoding only where needed and in upper
 * case, without the parameters that only follow a reader's path. What the address means is never
 * touched: order of parameters, a slash at the end, http or https stay. Pure, and gives its own
 * results back unchanged.
 */
public final class CanonicalUrl {
  /** No browser takes a longer one, and it stands in every record. */
  private static final int LONGEST = 2_000;

  private static final String KEPT = "-._~!$&'()*+,;=:@/?";
  private static final Pattern TRACKING =
      Pattern.compile(
          "(utm_|mtm_|pk_|matomo_|at_|hsa_|stm_)\\w+|fbclid|gclid|dclid|gclsrc|msclkid|yclid|twclid|igshid"
              + "|mc_cid|mc_eid|_hsenc|_hsmi|_openstat|wt_mc|xtor|ns_campaign|ns_mchannel|ocid|cmpid|s_cid",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");
  private static final Pattern NUMBERED = Pattern.compile("\\[[0-9a-f:.]+](:[0-9]{1,5})?");
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private CanonicalUrl() {}

  /** The canonical spelling; empty if this is no absolute address of the web. */
  public static Optional<String> of(String url) {
    return of(url, CanonicalUrl::withoutTracking);
  }

  private static Optional<String> of(String url, UnaryOperator<@Nullable String> query) {
    String trimmed = url.strip();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    int mark = trimmed.indexOf('#');
    try {
      URI uri = new URI(escape(mark < 0 ? trimmed : trimmed.substring(0, mark))).normalize();
      return canonical(uri, query.apply(uri.getRawQuery()))
          .filter(canonical -> canonical.length() <= LONGEST);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The canonical spelling of what a reference on a page or in a feed means; empty if that is no
   * address of the web.
   *
   * @param base where the reference stands; without one only absolute references mean anything
   */
  public static Optional<String> resolve(@Nullable String base, String reference) {
    return resolve(base, reference, CanonicalUrl::withoutTracking);
  }

  /**
   * The same with all of its parameters: of an image they say which size and crop, and a signature
   * over them must still be right.
   */
  public static Optional<String> resolveWhole(@Nullable String base, String reference) {
    return resolve(base, reference, query -> query);
  }

  private static Optional<String> resolve(
      @Nullable String base, String reference, UnaryOperator<@Nullable String> query) {
    String trimmed = reference.strip();
    if (base == null || SCHEME.matcher(trimmed).lookingAt()) {
      return of(trimmed, query);
    }
    int mark = trimmed.indexOf('#');
    try {
      URI absolute = new URI(escape(base.strip()));
      String relative = escape(mark < 0 ? trimmed : trimmed.substring(0, mark));
      return of(absolute.resolve(new URI(relative)).toString(), query);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> canonical(URI uri, @Nullable String query) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String authority = uri.getRawAuthority();
    // Browsers take a backslash for a slash, and so see another host.
    if (!SCHEMES.contains(scheme) || authority == null || authority.contains("%5C")) {
      return Optional.empty();
    }
    String host = host(scheme, authority.substring(authority.lastIndexOf('@') + 1));
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String asked = query == null || query.isEmpty() ? "" : "?" + query;
    return Optional.of(scheme + "://" + host + path(uri.getRawPath()) + asked);
  }

  private static String host(String scheme, String hostAndPort) {
    String standard = scheme.equals("http") ? ":80" : ":443";
    String lower = decode(hostAndPort).toLowerCase(Locale.ROOT);
    if (!lower.startsWith("[") && lower.indexOf(':') != lower.lastIndexOf(':')) {
      return "";
    }
    String host =
        lower.endsWith(standard) ? lower.substring(0, lower.length() - standard.length()) : lower;
    host = host.endsWith(":") ? host.substring(0, host.length() - 1) : host;
    if (host.startsWith("[")) {
      return NUMBERED.matcher(host).matches() && isAddress(host) ? host : "";
    }
    int port = host.lastIndexOf(':');
    String name = port < 0 ? host : host.substring(0, port);
    String ascii = IDN.toASCII(name).toLowerCase(Locale.ROOT);
    boolean valid = ascii.matches("[a-z0-9_]([a-z0-9._-]*[a-z0-9_.])?") && !ascii.contains("..");
    boolean validPort = port < 0 || host.substring(port + 1).matches("[0-9]{1,5}");
    return valid && validPort ? ascii + (port < 0 ? "" : host.substring(port)) : "";
  }

  private static boolean isAddress(String numbered) {
    try {
      return new URI("http://" + numbered).parseServerAuthority().getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String path(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return "/";
    }
    String path = raw;
    // What is above the root is the root.
    while (path.startsWith("/../") || path.equals("/..")) {
      path = path.length() == 3 ? "/" : path.substring(3);
    }
    return path;
  }

  private static @Nullable String withoutTracking(@Nullable String query) {
    return query == null
        ? null
        : Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty() && !TRACKING.matcher(name(part)).matches())
            .collect(Collectors.joining("&"));
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  /** Percent-encodes what needs it and decodes what does not. */
  private static String escape(String url) {
    byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 16);
    boolean authority = true;
    int slashes = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      slashes += b == '/' || b == '?' ? 1 : 0;
      authority = slashes < 3;
      int encoded = b == '%' ? hex(bytes, i + 1) : -1;
      if (encoded >= 0) {
        i += 2;
        append(out, encoded, isUnreserved(encoded) && !authority);
      } else {
        append(
            out,
            b,
            isUnreserved(b) || KEPT.indexOf(b) >= 0 || (authority && (b == '[' || b == ']')));
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int b, boolean asItIs) {
    if (asItIs) {
      out.append((char) b);
    } else {
      out.append('%').append(String.format(Locale.ROOT, "%02X", b));
    }
  }

  private static boolean isUnreserved(int b) {
    boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    return letter || (b >= '0' && b <= '9') || b == '-' || b == '.' || b == '_' || b == '~';
  }

  private static int hex(byte[] bytes, int start) {
    if (start + 2 > bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[start], 16);
    int low = Character.digit(bytes[start + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteBuffer out = ByteBuffer.allocate(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < bytes.length; i++) {
      int encoded = bytes[i] == '%' ? hex(bytes, i + 1) : -1;
      out.put(encoded < 0 ? bytes[i] : (byte) encoded);
      i += encoded < 0 ? 0 : 2;
    }
    return StandardCharsets.UTF_8.decode(out.flip()).toString();
  }
}
