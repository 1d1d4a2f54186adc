package newswire.sink;

import static newswire.sink.Samples.ORIGIN;
import static newswire.sink.Samples.P0;
import static newswire.sink.Samples.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only PostgreSQL does; the rest is in {@link SqlSinkContract}. */
final class PostgresSinkIT extends SqlSinkContract {
  @SuppressWarnings("NullAway.Init")
  private static EmbeddedPostgres server;

  private String schema = "";

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @BeforeEach
  void createSchema() throws SQLException {
    schema = "s" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection =
        DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"))) {
      connection.createStatement().execute("create schema " + schema);
    }
  }

  @Override
  SqlDialect dialect() {
    return dialect("");
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema);
  }

  @Test
  void killedConnectionIsUnavailableAndTheNextCallGoesOn() throws SQLException {
    try (Sink sink = open(ORIGIN)) {
      sink.acquire(Set.of(P0));
      sink.write(batch(P0, 0, 3));
      execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where application_name = 'newswire' and pid <> pg_backend_pid()");
      assertThatThrownBy(() -> sink.write(batch(P0, 3, 3)))
          .isInstanceOf(SinkException.Unavailable.class);
      sink.write(batch(P0, 3, 3));
      assertThat(sink.acquire(Set.of(P0))).isEqualTo(Map.of(P0, 6L));
    }
    assertThat(one("select count(*) from articles")).isEqualTo("6");
  }

  @Test
  void lockHeldBySomebodyElseIsUnavailable() throws SQLException {
    SqlDialect impatient = dialect("&options=-c%20lock_timeout=100ms");
    try (Sink sink = SqlSink.open(impatient, "db", ORIGIN).sink();
        Connection other = connect()) {
      sink.acquire(Set.of(P0));
      other.setAutoCommit(false);
      other.createStatement().execute("lock table articles in access exclusive mode");
      assertThatThrownBy(() -> sink.write(batch(P0, 0, 1)))
          .isInstanceOf(SinkException.Unavailable.class)
          .hasMessageContaining("55P03");
      other.rollback();
      sink.write(batch(P0, 0, 1));
    }
    assertThat(one("select count(*) from articles")).isEqualTo("1");
  }

  @Test
  void wrongPasswordIsNotPrinted() {
    SqlDialect dialect =
        new PostgresDialect(
            PostgresUrl.parse(
                    "postgresql://nobody-here:s3cret@localhost:" + server.getPort() + "/postgres",
                    Map.of())
                .orElseThrow());
    assertThatThrownBy(() -> SqlSink.open(dialect, "db", ORIGIN))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContaining("nobody-here")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void serverThatIsNotThereIsOutOfReach() {
    SqlDialect dialect =
        new PostgresDialect(
            PostgresUrl.parse("postgresql://localhost:1/x", Map.of()).orElseThrow());
    assertThatThrownBy(() -> SqlSink.open(dialect, "db", ORIGIN))
        .isInstanceOfSatisfying(
            SinkException.Unavailable.class, e -> assertThat(e.outOfReach()).isTrue());
  }

  private SqlDialect dialect(String parameters) {
    String url =
        "postgresql://postgres:postgres@localhost:%d/postgres?currentSchema=%s%s"
            .formatted(server.getPort(), schema, parameters);
    return new PostgresDialect(PostgresUrl.parse(url, Map.of()).orElseThrow());
  }
}
