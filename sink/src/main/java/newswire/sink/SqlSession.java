package newswire.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/** One connection with its statements. Used by one thread; of no use after an error. */
final class SqlSession implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement acquire;
  private final PreparedStatement move;
  private final SqlArticles articles;

  SqlSession(SqlDialect dialect, Connection connection) throws SQLException {
    this.connection = connection;
    this.acquire = connection.prepareStatement(dialect.sql("acquire-partition"));
    this.move = connection.prepareStatement(dialect.sql("move-position"));
    this.articles = new SqlArticles(dialect, connection);
  }

  /** Makes this the partition's writer. */
  Position acquire(TopicPartition partition) throws SQLException {
    acquire.setString(1, partition.topic());
    acquire.setInt(2, partition.partition());
    try (ResultSet row = acquire.executeQuery()) {
      row.next();
      return new Position(row.getLong(1), row.getLong(2));
    }
  }

  /** Moves the partition's position if this is its writer still, and says whether it is. */
  boolean move(TopicPartition partition, long next, long epoch) throws SQLException {
    move.setLong(1, next);
    move.setString(2, partition.topic());
    move.setInt(3, partition.partition());
    move.setLong(4, epoch);
    return move.executeUpdate() == 1;
  }

  SqlArticles articles() {
    return articles;
  }

  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  // This commits, as JDBC has it; after a commit by that name SQLite's driver begins anew, and
  // holds its lock while there is nothing to write.
  void commit() throws SQLException {
    connection.setAutoCommit(true);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /**
   * @param next where to go on
   * @param epoch which writer it is, counted from 1
   */
  record Position(long next, long epoch) {}
}
