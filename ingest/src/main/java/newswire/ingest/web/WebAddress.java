package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute address of the web that can be asked for: http or https, a host in ASCII, a port, no
 * user, no fragment. Unlike the canonical spelling it keeps every parameter, for the server may
 * need it. Immutable.
 *
 * <p>A host is a name, four decimal numbers without leading zeros, or an IPv6 address in brackets.
 * The other ways to spell an address of IPv4 (one number, octal, hexadecimal, fewer parts, other
 * scripts' digits) are understood by some libraries and not by others, which is what they are used
 * for; they are no addresses here.
 */
record WebAddress(URI uri, String host, int port) {
  private static final int LONGEST = 4_000;
  private static final String KEPT = "-._~!$&'()*+,;=:@/?%";
  private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final String OCTET = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,254}$)LABEL(\\.LABEL)*\\.?".replace("LABEL", LABEL));
  private static final Pattern LAST_IS_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");
  private static final Pattern DOTTED_DECIMAL =
      Pattern.compile("OCTET(\\.OCTET){3}".replace("OCTET", OCTET));
  private static final Pattern AUTHORITY = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?]*");
  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}\\]");

  /** The address, if this text is one. */
  static Optional<WebAddress> of(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return of(new URI(escape(withoutFragment(trimmed))));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What a reference in an answer from this address means, if that is an address. */
  Optional<WebAddress> resolve(String reference) {
    try {
      String escaped = escape(withoutFragment(reference.strip()));
      // Java forgets the last part of the path here.
      String full = escaped.startsWith("?") ? uri.getRawPath() + escaped : escaped;
      return of(uri.resolve(new URI(full)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Scheme, host and port: what has one robots.txt. */
  String origin() {
    return uri.getScheme() + "://" + host + ':' + port;
  }

  /** Path and query, as they are asked for. */
  String target() {
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
  }

  @Override
  public String toString() {
    return uri.toString();
  }

  private static Optional<WebAddress> of(URI uri) throws URISyntaxException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String authority = uri.getRawAuthority();
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || authority == null || authority.contains("%")) {
      return Optional.empty();
    }
    String place = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = place.lastIndexOf(':');
    boolean hasPort = colon > place.lastIndexOf(']');
    String host = host(hasPort ? place.substring(0, colon) : place);
    int standard = scheme.equals("http") ? 80 : 443;
    int port = hasPort ? port(place.substring(colon + 1), standard) : standard;
    if (host == null || port < 1) {
      return Optional.empty();
    }
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery();
    String shown = port == standard ? host : host + ':' + port;
    return Optional.of(new WebAddress(new URI(scheme + "://" + shown + path + query), host, port));
  }

  private static @Nullable String host(String spelled) {
    if (spelled.startsWith("[")) {
      String literal = spelled.toLowerCase(Locale.ROOT);
      return IPV6.matcher(literal).matches() ? literal : null;
    }
    String ascii = IDN.toASCII(spelled).toLowerCase(Locale.ROOT);
    if (LAST_IS_NUMBER.matcher(ascii).matches()) {
      return DOTTED_DECIMAL.matcher(spelled).matches() ? ascii : null;
    }
    return NAME.matcher(ascii).matches() ? ascii : null;
  }

  private static int port(String digits, int standard) {
    if (digits.isEmpty()) {
      return standard;
    }
    return digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) < 65_536
        ? Integer.parseInt(digits)
        : -1;
  }

  private static String withoutFragment(String text) {
    int mark = text.indexOf('#');
    return mark < 0 ? text : text.substring(0, mark);
  }

  /** Percent-encodes what stands in addresses on pages and may not; the host stays as it is. */
  private static String escape(String text) {
    Matcher authority = AUTHORITY.matcher(text);
    int path = authority.lookingAt() ? authority.end() : 0;
    StringBuilder out = new StringBuilder(text.substring(0, path));
    String rest = STRAY_PERCENT.matcher(text.substring(path)).replaceAll("%25");
    for (byte b : rest.getBytes(UTF_8)) {
      boolean word = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
      if (word || KEPT.indexOf(b) >= 0) {
        out.append((char) b);
      } else if (b != '\n' && b != '\r' && b != '\t') {
        out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
      }
    }
    return out.toString();
  }
}
