package newswire.sink;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The server that docker-compose starts, where there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
final class PostgresContainerIT extends SqlSinkContract {
  @Container
  private static final PostgreSQLContainer SERVER = new PostgreSQLContainer("postgres:17");

  private String schema = "";

  @BeforeEach
  void createSchema() throws SQLException {
    schema = "s" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = connect()) {
      connection.createStatement().execute("create schema " + schema);
    }
  }

  @Override
  SqlDialect dialect() {
    String url = SERVER.getJdbcUrl().replaceFirst("\\?.*", "") + "?currentSchema=" + schema;
    Map<String, String> environment =
        Map.of("PGUSER", SERVER.getUsername(), "PGPASSWORD", SERVER.getPassword());
    return new PostgresDialect(PostgresUrl.parse(url, environment).orElseThrow());
  }

  @Override
  Connection connect() throws SQLException {
    String url = SERVER.getJdbcUrl() + "&currentSchema=" + schema;
    return DriverManager.getConnection(url, SERVER.getUsername(), SERVER.getPassword());
  }
}
