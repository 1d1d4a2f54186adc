package newswire.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * SQLite in one file. With a write-ahead log, readers never wait; without a sync at each commit, a
 * power failure may take back the last transactions, rows and positions together, so that they are
 * written again.
 */
final class SqliteDialect implements SqlDialect {
  private static final int BUSY_MILLIS = 5_000;

  /** Keys come in no order, so the pages that they fall on had better be at hand. */
  private static final int CACHE_KIB = 64 * 1024;

  private static final int CHECKPOINT_PAGES = 8_000;

  private final Path file;

  SqliteDialect(Path file) {
    this.file = file;
  }

  @Override
  public Connection connect() throws SQLException {
    createFolder();
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    config.setWalAutocheckpoint(CHECKPOINT_PAGES);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /** Nothing to do: a transaction that means to write is the only one. */
  @Override
  public void lockSchema(Connection connection) {}

  @Override
  public SinkException meaning(SQLException e) {
    String message = "SQLite: " + e.getMessage();
    // The low byte is the primary code, https://www.sqlite.org/rescode.html.
    return switch (e.getErrorCode() & 0xff) {
      case 5, 6 -> new SinkException.Unavailable(message, false, e); // BUSY, LOCKED
      case 18, 19, 20 -> new SinkException.Refused(message, e); // TOOBIG, CONSTRAINT, MISMATCH
      default -> new SinkException("cannot write " + file + ": " + message, e);
    };
  }

  @Override
  public String localise(String sql) {
    return sql.replace("${json}", "text")
        .replace("${time}", "text")
        .replace("${boolean}", "integer");
  }

  private void createFolder() {
    try {
      Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new SinkException("cannot make the folder of " + file + ": " + e.getMessage(), e);
    }
  }
}
