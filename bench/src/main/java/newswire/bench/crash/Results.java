package newswire.bench.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads, after a run, everything that it left: topics, files and database, from their beginning.
 */
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Results() {}

  /** What each place holds, by name. The broker must be up, the stages stopped. */
  static Map<String, Outcome> of(Stand stand) throws IOException {
    Map<String, Outcome> outcomes = new TreeMap<>(topics(stand));
    outcomes.put("jsonl", jsonl(stand));
    outcomes.put("sqlite", sqlite(stand));
    return outcomes;
  }

  /** What the topics hold, by name. */
  static Map<String, Outcome> topics(Stand stand) {
    Map<String, List<byte[]>> values = new TreeMap<>();
    Map<String, Set<ByteBuffer>> keys = new TreeMap<>();
    List<TopicPartition> partitions = stand.partitions();
    try (Consumer<byte[], byte[]> consumer =
        TopicWatch.consumer(stand.bootstrapServers(), "read_committed", partitions)) {
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          values.computeIfAbsent(record.topic(), t -> new ArrayList<>()).add(record.value());
          keys.computeIfAbsent(record.topic(), t -> new HashSet<>()).add(identity(record));
        }
      }
    }
    Map<String, Outcome> outcomes = new TreeMap<>();
    values.forEach(
        (topic, all) ->
            outcomes.put(topic, Outcome.of(all, keys.getOrDefault(topic, Set.of()).size())));
    return outcomes;
  }

  /** An article is its uri; of dead letters, no two that the corpus makes are equal. */
  private static ByteBuffer identity(ConsumerRecord<byte[], byte[]> record) {
    boolean deadLetter = record.topic().equals(Stand.TOPICS.deadLetters());
    return ByteBuffer.wrap(deadLetter ? record.value() : record.key());
  }

  private static Outcome jsonl(Stand stand) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    Set<String> uris = new HashSet<>();
    for (String line : new JsonLinesFolder(stand.jsonl()).lines()) {
      lines.add(line.getBytes(UTF_8));
      uris.add(JSON.readTree(line).path("uri").asText());
    }
    return Outcome.of(lines, uris.size());
  }

  /** How many articles the database holds; may be asked while the sink writes. */
  static int sqliteRows(Stand stand) throws IOException {
    try (Connection connection = open(stand);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from articles")) {
      return row.next() ? row.getInt(1) : 0;
    } catch (SQLException e) {
      throw unreadable(stand, e);
    }
  }

  private static Outcome sqlite(Stand stand) throws IOException {
    List<byte[]> records = new ArrayList<>();
    Set<String> uris = new HashSet<>();
    try (Connection connection = open(stand);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select uri, record from articles")) {
      while (rows.next()) {
        uris.add(rows.getString(1));
        records.add(rows.getString(2).getBytes(UTF_8));
      }
    } catch (SQLException e) {
      throw unreadable(stand, e);
    }
    return Outcome.of(records, uris.size());
  }

  private static Connection open(Stand stand) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + stand.sqlite());
  }

  private static IOException unreadable(Stand stand, SQLException e) {
    return new IOException("cannot read " + stand.sqlite(), e);
  }
}
