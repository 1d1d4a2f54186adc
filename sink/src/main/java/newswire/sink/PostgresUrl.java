package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and how to log in, read from a libpq or JDBC URL. Immutable; shows
 * itself without the password.
 *
 * @param location host, port, database and schema, which tell it from every other
 * @param jdbc the address for the driver, without parameters
 * @param properties for the driver, user and password among them
 */
record PostgresUrl(String location, String jdbc, Map<String, String> properties) {
  private static final Pattern URL =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?:(?://(?:([^/?]*)@)?([^/?@]*))?/?([^/?@]*)(?:\\?(.*))?");

  PostgresUrl {
    properties = Map.copyOf(properties);
  }

  /**
   * @param environment where {@code PGUSER} and {@code PGPASSWORD} are looked up if the URL has
   *     none
   */
  static Optional<PostgresUrl> parse(String spec, Map<String, String> environment) {
    Matcher url = URL.matcher(spec);
    if (!url.matches()) {
      return Optional.empty();
    }
    Map<String, String> properties = new TreeMap<>();
    putFrom(environment, "PGUSER", properties, "user");
    putFrom(environment, "PGPASSWORD", properties, "password");
    putParameters(orEmpty(url.group(4)), properties);
    putLogin(orEmpty(url.group(1)), properties);
    String authority = orEmpty(url.group(2)).isEmpty() ? "localhost" : url.group(2);
    String database = decode(orEmpty(url.group(3)));
    if (database.isEmpty()) {
      database = properties.getOrDefault("user", "postgres");
    }
    String schema = properties.getOrDefault("currentSchema", "");
    String location =
        "postgresql://" + authority + '/' + database + (schema.isEmpty() ? "" : '#' + schema);
    String jdbc =
        "jdbc:postgresql://"
            + authority
            + '/'
            + URLEncoder.encode(database, UTF_8).replace("+", "%20");
    return Optional.of(new PostgresUrl(location, jdbc, properties));
  }

  @Override
  public String toString() {
    return location;
  }

  private static void putFrom(
      Map<String, String> environment, String variable, Map<String, String> into, String key) {
    String value = environment.get(variable);
    if (value != null && !value.isEmpty()) {
      into.put(key, value);
    }
  }

  private static void putLogin(String login, Map<String, String> properties) {
    int colon = login.indexOf(':');
    String user = colon < 0 ? login : login.substring(0, colon);
    if (!user.isEmpty()) {
      properties.put("user", decode(user));
    }
    if (colon >= 0) {
      properties.put("password", decode(login.substring(colon + 1)));
    }
  }

  private static void putParameters(String query, Map<String, String> properties) {
    for (String parameter : query.split("&")) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        properties.put(parameter.substring(0, equals), decode(parameter.substring(equals + 1)));
      }
    }
  }

  // A plus is a plus here, not a space as in a form.
  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
