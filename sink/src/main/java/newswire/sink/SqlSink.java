package newswire.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A database: articles by uri, a later record of one replacing the earlier, a tombstone removing
 * it. Rows and position are one transaction. Each {@link #acquire} counts the partition's epoch up,
 * and a writer of an earlier epoch changes nothing.
 */
final class SqlSink implements Sink {
  private final SqlDialect dialect;
  private final Map<TopicPartition, Long> epochs = new HashMap<>();
  private @Nullable SqlSession session;

  private SqlSink(SqlDialect dialect) {
    this.dialect = dialect;
  }

  /** Opens a database, its tables created if they are missing. */
  static Destination.Opened open(SqlDialect dialect, String name, Origin origin) {
    SqlSink sink = new SqlSink(dialect);
    try {
      String id;
      try (Connection connection = dialect.connect()) {
        id = new SqlSchema(dialect, name).claim(connection, origin);
      }
      return new Destination.Opened(id, sink);
    } catch (SQLException e) {
      throw dialect.meaning(e);
    }
  }

  @Override
  public Map<TopicPartition, Long> acquire(Set<TopicPartition> partitions) {
    Map<TopicPartition, SqlSession.Position> acquired =
        transaction(
            current -> {
              Map<TopicPartition, SqlSession.Position> rows = new HashMap<>();
              for (TopicPartition partition : partitions) {
                rows.put(partition, current.acquire(partition));
              }
              return rows;
            });
    Map<TopicPartition, Long> positions = new HashMap<>();
    acquired.forEach(
        (partition, position) -> {
          epochs.put(partition, position.epoch());
          positions.put(partition, position.next());
        });
    return positions;
  }

  @Override
  public void write(Batch batch) {
    Long epoch = epochs.get(batch.partition());
    if (epoch == null) {
      throw new IllegalStateException(batch.partition() + " is not held");
    }
    transaction(
        current -> {
          // First, for the lock on its row keeps two writers from writing at once.
          if (!current.move(batch.partition(), batch.next(), epoch)) {
            drop(null);
            throw new SinkException.Fenced("another writer has taken over " + batch.partition());
          }
          current.articles().apply(batch.partition(), batch.changes());
          return true;
        });
  }

  @Override
  public void release(Set<TopicPartition> partitions) {
    epochs.keySet().removeAll(partitions);
  }

  @Override
  public void close() {
    drop(null);
  }

  private <T> T transaction(Work<T> work) {
    try {
      if (session == null) {
        session = new SqlSession(dialect, dialect.connect());
      }
      session.begin();
      T result = work.in(session);
      session.commit();
      return result;
    } catch (SQLException e) {
      drop(e);
      throw dialect.meaning(e);
    }
  }

  // A connection is cheap beside an error; whatever was begun is rolled back with it.
  private void drop(@Nullable SQLException reason) {
    if (session == null) {
      return;
    }
    try {
      session.close();
    } catch (SQLException e) {
      if (reason != null) {
        reason.addSuppressed(e);
      }
    } finally {
      session = null;
    }
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  private interface Work<T> {
    T in(SqlSession session) throws SQLException;
  }
}
