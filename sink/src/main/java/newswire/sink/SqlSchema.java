package newswire.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Creates the tables of a new database, and recognises those of an old one. Stateless. */
final class SqlSchema {
  private static final int VERSION = 1;

  private final SqlDialect dialect;
  private final String name;

  /**
   * @param name of the destination, for messages
   */
  SqlSchema(SqlDialect dialect, String name) {
    this.dialect = dialect;
    this.name = name;
  }

  /**
   * Makes the database ready for records of this origin, in one transaction.
   *
   * @return the database's id
   * @throws SinkException if it belongs to another origin, or to a later version of newswire
   */
  String claim(Connection connection, Origin origin) throws SQLException {
    connection.setAutoCommit(false);
    dialect.lockSchema(connection);
    if (!exists(connection)) {
      create(connection, origin);
    }
    String id = recognise(connection, origin);
    connection.setAutoCommit(true);
    return id;
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "newswire", new String[] {"TABLE"})) {
      return tables.next();
    }
  }

  private void create(Connection connection, Origin origin) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : dialect.sql("schema-" + VERSION).split(";\\s*(?:\\n|$)")) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
    }
    String insert =
        "insert into newswire (schema_version, id, cluster_id, topic, topic_id) values (?, ?, ?, ?, ?)";
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      row.setInt(1, VERSION);
      row.setString(2, UUID.randomUUID().toString());
      row.setString(3, origin.clusterId());
      row.setString(4, origin.topic());
      row.setString(5, origin.topicId());
      row.executeUpdate();
    }
  }

  private String recognise(Connection connection, Origin origin) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select schema_version, id, cluster_id, topic, topic_id from newswire")) {
      if (!row.next()) {
        throw new SinkException(name + ": its table newswire is empty; choose another database");
      }
      int version = row.getInt(1);
      if (version != VERSION) {
        throw new SinkException(
            "%s has schema version %d; this version of newswire knows %d: use the newswire that wrote it, or another database"
                .formatted(name, version, VERSION));
      }
      origin.require(name, new Origin(row.getString(3), row.getString(4), row.getString(5)));
      return row.getString(2);
    }
  }
}
