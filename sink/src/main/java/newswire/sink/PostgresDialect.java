package newswire.sink;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.util.PSQLException;

/** PostgreSQL 12 or later. */
final class PostgresDialect implements SqlDialect {

  /** Any number that no other program is likely to lock; "newswire" in ASCII. */
  private static final long SCHEMA_LOCK = 0x6e65777377697265L;

  private final PostgresUrl url;

  PostgresDialect(PostgresUrl url) {
    this.url = url;
  }

  @Override
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "newswire");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("options", "-c lock_timeout=10s");
    properties.putAll(url.properties());
    return DriverManager.getConnection(url.jdbc(), properties);
  }

  @Override
  public void lockSchema(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
    }
  }

  @Override
  public SinkException meaning(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String message = "PostgreSQL says: " + reason(e) + " (SQLState " + state + ")";
    String kind = state.length() < 2 ? "" : state.substring(0, 2);
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    return switch (kind) {
      case "08" -> new SinkException.Unavailable(message, true, e);
      case "57" -> new SinkException.Unavailable(message, true, e);
      case "40", "53" -> new SinkException.Unavailable(message, false, e);
      case "22", "23", "54" -> new SinkException.Refused(message, e);
      default ->
          state.equals("55P03")
              ? new SinkException.Unavailable(message, false, e)
              : new SinkException("cannot use " + url.location() + ": " + message, e);
    };
  }

  @Override
  public String localise(String sql) {
    return sql.replace("${json}", "jsonb")
        .replace("${time}", "timestamptz")
        .replace("${boolean}", "boolean");
  }

  // What the server says first; the rest, and what the driver says of a batch, quote rows.
  private static String reason(SQLException e) {
    SQLException next = e instanceof BatchUpdateException ? e.getNextException() : null;
    SQLException first = next == null ? e : next;
    if (first instanceof PSQLException said && said.getServerErrorMessage() != null) {
      return String.valueOf(said.getServerErrorMessage().getMessage());
    }
    return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
  }
}
