package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.sink.Samples.INGESTED;
import static newswire.sink.Samples.ORIGIN;
import static newswire.sink.Samples.P0;
import static newswire.sink.Samples.P1;
import static newswire.sink.Samples.batch;
import static newswire.sink.Samples.put;
import static newswire.sink.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import newswire.contract.Json;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What every database must do. */
abstract class SqlSinkContract {

  abstract SqlDialect dialect();

  /** A connection of somebody who reads. */
  abstract Connection connect() throws SQLException;

  Sink open(Origin origin) {
    return SqlSink.open(dialect(), "db", origin).sink();
  }

  @Test
  void rowsAndPositionSurviveARestart() throws SQLException {
    try (Sink sink = open(ORIGIN)) {
      assertThat(sink.acquire(Set.of(P0, P1))).isEqualTo(Map.of(P0, 0L, P1, 0L));
      sink.write(batch(P0, 0, 3));
      sink.write(new Batch(P1, 7, 12, List.of(put(7, 100, "Autre"))));
    }
    try (Sink sink = open(ORIGIN)) {
      assertThat(sink.acquire(Set.of(P0, P1))).isEqualTo(Map.of(P0, 3L, P1, 12L));
    }
    assertThat(one("select count(*) from articles")).isEqualTo("4");
  }

  @Test
  void columnsAreFilled() throws SQLException {
    write(put(5, 1, "Titre"));
    assertThat(
            one(
                "select uri, headline, language, source, url, kafka_topic, kafka_partition, kafka_offset from articles"))
        .isEqualTo(uri(1) + "|Titre|fr|Gazette|https://example.org/1|news.enriched|0|5");
    assertThat(one("select type, name, wikidata, link_status, confidence, mentions from entities"))
        .isEqualTo("place|Moscou|Q649|linked|97|1");
    assertThat(one("select code, name, confidence, relevance from media_topics"))
        .isEqualTo("medtop:11000000|politique|90|70");
  }

  @Test
  void recordIsKeptWholeWithWhatNoColumnHas() throws SQLException, IOException {
    write(put(5, 1, "Titre"));
    JsonNode kept = Json.mapper().readTree(one("select record from articles"));

    assertThat(kept).isEqualTo(Json.mapper().readTree(Samples.json(1, "Titre")));
    assertThat(kept.at("/associations/0/renditions/0/href").asText())
        .isEqualTo("https://example.org/1.jpg");
  }

  @Test
  void viewsAnswerByEntityByMediaTopicAndByLanguage() throws SQLException {
    write(put(0, 1, "Un"));
    write(put(1, 2, "Deux"));
    assertThat(
            one("select headline from articles_by_entity where wikidata = 'Q649' and mentions = 2"))
        .isEqualTo("Deux");
    assertThat(one("select count(*) from articles_by_media_topic where code = 'medtop:11000000'"))
        .isEqualTo("2");
    assertThat(one("select language, articles from articles_by_language")).isEqualTo("fr|2");
  }

  @Test
  void laterRecordOfAnArticleWins() throws SQLException {
    write(put(0, 1, "Avant"));
    write(put(1, 1, "Après"));
    assertThat(one("select headline, kafka_offset from articles")).isEqualTo("Après|1");
    assertThat(one("select count(*) from entities")).isEqualTo("1");
  }

  @Test
  void laterRecordWinsWithinABatchToo() throws SQLException {
    write(put(0, 1, "Avant"), put(1, 2, "Autre"), put(2, 1, "Après"));
    assertThat(one("select headline, kafka_offset from articles where uri = '" + uri(1) + "'"))
        .isEqualTo("Après|2");
  }

  @Test
  void earlierRecordThatComesAgainChangesNothing() throws SQLException {
    write(put(4, 1, "Après"));
    write(put(3, 1, "Avant"));
    assertThat(one("select headline, kafka_offset from articles")).isEqualTo("Après|4");
    assertThat(one("select count(*) from entities")).isEqualTo("1");
  }

  @Test
  void otherPartitionWinsByTimeOfIngestion() throws SQLException {
    write(put(100, 1, "Avant"));
    Change.Put moved = put(2, 1, "Après");
    Change.Put later = new Change.Put(moved.uri(), 2, INGESTED + 1, moved.json(), moved.article());
    write(P1, later);
    assertThat(one("select headline, kafka_partition from articles")).isEqualTo("Après|1");
  }

  @Test
  void tombstoneRemovesTheArticleAndItsTags() throws SQLException {
    write(put(0, 1, "Un"), put(1, 2, "Deux"));
    write(new Change.Delete(uri(1), 2));
    assertThat(one("select headline from articles")).isEqualTo("Deux");
    assertThat(one("select count(*) from entities")).isEqualTo("1");
    assertThat(one("select count(*) from media_topics")).isEqualTo("1");
  }

  @Test
  void tombstoneOfEarlierOffsetRemovesNothing() throws SQLException {
    write(put(5, 1, "Un"));
    write(new Change.Delete(uri(1), 4));
    assertThat(one("select count(*) from articles")).isEqualTo("1");
    assertThat(one("select count(*) from entities")).isEqualTo("1");
  }

  @Test
  void nulCharacterAndHalfSurrogateBecomeReplacements() throws SQLException {
    String json =
        new String(Samples.json(1, "a%b%c%d"), UTF_8)
            .replaceFirst("%", "\\\\u0000")
            .replaceFirst("%", "\\\\ud83d")
            .replaceFirst("%", "\\\\\\\\u0000");
    write(put(0, uri(1), json.getBytes(UTF_8)));
    assertThat(one("select headline from articles")).isEqualTo("a\uFFFDb\uFFFDc\\u0000d");
    assertThat(one("select record from articles")).contains("a\uFFFDb\uFFFDc\\\\u0000d");
  }

  @Test
  void recordOfOneBatchThatTheTablesRefuseLeavesNothingOfIt() throws SQLException {
    Sink sink = open(ORIGIN);
    sink.acquire(Set.of(P0));
    byte[] twice =
        new String(Samples.json(2, "Deux"), UTF_8)
            .replace(mediaTopic(), mediaTopic() + ',' + mediaTopic())
            .getBytes(UTF_8);
    Batch bad =
        new Batch(P0, 0, 3, List.of(put(0, 1, "Un"), put(1, uri(2), twice), put(2, 3, "Trois")));
    assertThatThrownBy(() -> sink.write(bad)).isInstanceOf(SinkException.Refused.class);
    assertThat(one("select count(*) from articles")).isEqualTo("0");
    sink.write(bad.before(1));
    sink.write(bad.from(1).withoutChanges());
    assertThat(sink.acquire(Set.of(P0))).isEqualTo(Map.of(P0, 3L));
    sink.close();
  }

  @Test
  void earlierWriterOfAPartitionIsFenced() throws SQLException {
    Sink zombie = open(ORIGIN);
    zombie.acquire(Set.of(P0, P1));
    Sink owner = open(ORIGIN);
    assertThat(owner.acquire(Set.of(P0))).isEqualTo(Map.of(P0, 0L));
    assertThatThrownBy(() -> zombie.write(batch(P0, 0, 2)))
        .isInstanceOf(SinkException.Fenced.class);
    assertThat(one("select count(*) from articles")).isEqualTo("0");
    owner.write(batch(P0, 0, 2));
    zombie.write(batch(P1, 50, 1));
    assertThat(one("select count(*) from articles")).isEqualTo("3");
    owner.close();
    zombie.close();
  }

  @Test
  void otherClusterOtherTopicAndTopicMadeAnewAreRefused() {
    open(ORIGIN).close();
    assertThatThrownBy(() -> open(new Origin("cluster-b", Samples.TOPIC, "topic-id-a")))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContainingAll("cluster-a", "cluster-b", "refusing");
    assertThatThrownBy(() -> open(new Origin("cluster-a", "other.enriched", "topic-id-a")))
        .hasMessageContainingAll("news.enriched", "other.enriched");
    assertThatThrownBy(() -> open(new Origin("cluster-a", Samples.TOPIC, "topic-id-b")))
        .hasMessageContaining("created again");
  }

  @Test
  void laterSchemaVersionIsRefused() throws SQLException {
    open(ORIGIN).close();
    execute("update newswire set schema_version = 2");
    assertThatThrownBy(() -> open(ORIGIN))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContaining("schema version 2");
  }

  @Test
  void destinationKeepsItsId() {
    Destination.Opened first = SqlSink.open(dialect(), "db", ORIGIN);
    first.sink().close();
    Destination.Opened second = SqlSink.open(dialect(), "db", ORIGIN);
    second.sink().close();
    assertThat(second.id()).isEqualTo(first.id());
  }

  final void write(Change... changes) {
    write(P0, changes);
  }

  final void write(TopicPartition partition, Change... changes) {
    try (Sink sink = open(ORIGIN)) {
      sink.acquire(Set.of(partition));
      long last = changes[changes.length - 1].offset();
      sink.write(new Batch(partition, changes[0].offset(), last + 1, List.of(changes)));
    }
  }

  /** The columns of the first row, apart by bars. */
  final String one(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).as("a row").isTrue();
      StringJoiner columns = new StringJoiner("|");
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.add(row.getString(i));
      }
      return columns.toString();
    }
  }

  final void execute(String command) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static String mediaTopic() {
    String json = new String(Samples.json(2, "Deux"), UTF_8);
    int start = json.indexOf("\"topics\":[") + "\"topics\":[".length();
    return json.substring(start, json.indexOf("],\"steps\""));
  }
}
