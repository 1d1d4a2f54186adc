package newswire.sink;

import static newswire.sink.Samples.ORIGIN;
import static newswire.sink.Samples.P0;
import static newswire.sink.Samples.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only SQLite does; the rest is in {@link SqlSinkContract}. */
final class SqliteSinkTest extends SqlSinkContract {
  @TempDir Path folder;

  @Override
  SqlDialect dialect() {
    return new SqliteDialect(folder.resolve("not yet there/news.db"));
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("not yet there/news.db"));
  }

  @Test
  void readersSeeTheLastCommitWhileAWriterWrites() throws SQLException {
    Sink sink = open(ORIGIN);
    sink.acquire(Set.of(P0));
    sink.write(batch(P0, 0, 3));
    try (Connection writer = dialect().connect();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("delete from articles");
      assertThat(one("select count(*) from articles")).isEqualTo("3");
      writer.rollback();
    }
    sink.close();
  }

  @Test
  void fileThatIsNoDatabaseIsRefused() throws Exception {
    Files.createDirectories(folder.resolve("not yet there"));
    Files.writeString(folder.resolve("not yet there/news.db"), "this is no database ".repeat(100));
    assertThatThrownBy(() -> open(ORIGIN))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContaining("news.db");
  }

  @Test
  void droppedTableIsOneClearMessageAndMovesNothing() throws SQLException {
    Sink sink = open(ORIGIN);
    sink.acquire(Set.of(P0));
    sink.write(batch(P0, 0, 2));
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("drop table articles");
    }
    assertThatThrownBy(() -> sink.write(batch(P0, 2, 2)))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContaining("cannot write");
    assertThat(one("select next_offset from newswire_positions")).isEqualTo("2");
    sink.close();
  }
}
