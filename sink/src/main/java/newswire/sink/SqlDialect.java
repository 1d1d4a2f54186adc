package newswire.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** How one database differs from another. Implementations are immutable. */
interface SqlDialect {

  /** A new connection, in auto-commit. */
  Connection connect() throws SQLException;

  /** Holds up everybody else who would create the schema, until the transaction ends. */
  void lockSchema(Connection connection) throws SQLException;

  /** What an error means for the stage; the message holds no data and no credentials. */
  SinkException meaning(SQLException e);

  /** A statement's text with the names that this database has for the types. */
  String localise(String sql);

  /** A statement's text, from a file beside this class. */
  default String sql(String name) {
    try (InputStream in = SqlDialect.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("no " + name + ".sql");
      }
      return localise(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
