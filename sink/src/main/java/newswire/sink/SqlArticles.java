package newswire.sink;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import newswire.contract.EnrichmentBlock;
import newswire.contract.Entity;
import newswire.contract.MediaTopic;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Writes articles and what they are tagged with, in the transaction of others. */
final class SqlArticles {
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private final PreparedStatement upsert;
  private final PreparedStatement delete;
  private final PreparedStatement entity;
  private final PreparedStatement mediaTopic;
  private final List<PreparedStatement> deleteTags;

  SqlArticles(SqlDialect dialect, Connection connection) throws SQLException {
    upsert = connection.prepareStatement(dialect.sql("upsert-article"));
    delete = connection.prepareStatement(dialect.sql("delete-article"));
    entity = connection.prepareStatement(dialect.sql("insert-entity"));
    mediaTopic = connection.prepareStatement(dialect.sql("insert-media-topic"));
    deleteTags =
        List.of(
            connection.prepareStatement("delete from entities where uri = ?"),
            connection.prepareStatement("delete from media_topics where uri = ?"));
  }

  /** Applies changes of one partition; of two changes to one article the later one counts. */
  void apply(TopicPartition partition, List<Change> changes) throws SQLException {
    Map<String, Change> last = new LinkedHashMap<>();
    changes.forEach(change -> last.put(change.uri(), change));
    List<Change.Put> puts = new ArrayList<>();
    List<Change.Delete> deletes = new ArrayList<>();
    for (Change change : last.values()) {
      if (change instanceof Change.Put put) {
        puts.add(put);
      } else if (change instanceof Change.Delete gone) {
        deletes.add(gone);
      }
    }
    List<Change.Put> stored = upsert(partition, puts);
    List<Change> touched = new ArrayList<>(stored);
    touched.addAll(delete(partition, deletes));
    deleteTags(touched);
    insertTags(stored);
  }

  private List<Change.Put> upsert(TopicPartition partition, List<Change.Put> puts)
      throws SQLException {
    for (Change.Put put : puts) {
      Article article = put.article().article();
      upsert.setString(1, put.uri());
      upsert.setString(2, SqlText.clean(article.headline()));
      upsert.setString(3, SqlText.clean(article.language()));
      upsert.setString(4, utc(article.contentCreated()));
      upsert.setString(5, SqlText.clean(source(article)));
      upsert.setString(6, SqlText.clean(article.altId(AltId.URL).orElse(null)));
      upsert.setString(7, utc(Instant.ofEpochMilli(put.timestamp()).atOffset(UTC)));
      upsert.setString(8, partition.topic());
      upsert.setInt(9, partition.partition());
      upsert.setLong(10, put.offset());
      upsert.setString(11, SqlText.json(put.json()));
      upsert.addBatch();
    }
    return effective(puts, upsert);
  }

  private List<Change.Delete> delete(TopicPartition partition, List<Change.Delete> deletes)
      throws SQLException {
    for (Change.Delete gone : deletes) {
      delete.setString(1, SqlText.clean(gone.uri()));
      delete.setInt(2, partition.partition());
      delete.setLong(3, gone.offset());
      delete.addBatch();
    }
    return effective(deletes, delete);
  }

  // An article whose stored record is later keeps its tags too.
  private static <T> List<T> effective(List<T> changes, PreparedStatement batch)
      throws SQLException {
    if (changes.isEmpty()) {
      return changes;
    }
    int[] rows = batch.executeBatch();
    List<T> effective = new ArrayList<>(changes.size());
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != 0) {
        effective.add(changes.get(i));
      }
    }
    return effective;
  }

  private void deleteTags(Collection<Change> changes) throws SQLException {
    for (PreparedStatement statement : deleteTags) {
      for (Change change : changes) {
        statement.setString(1, SqlText.clean(change.uri()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void insertTags(List<Change.Put> stored) throws SQLException {
    for (Change.Put put : stored) {
      EnrichmentBlock enrichment = put.article().enrichment();
      addEntities(put.uri(), enrichment.entities());
      addMediaTopics(put.uri(), enrichment.topics());
    }
    entity.executeBatch();
    mediaTopic.executeBatch();
  }

  private void addEntities(String uri, @Nullable List<Entity> entities) throws SQLException {
    if (entities == null) {
      return;
    }
    for (Entity found : entities) {
      entity.setString(1, uri);
      entity.setString(2, SqlText.clean(found.id()));
      entity.setString(3, word(found.type()));
      entity.setString(4, SqlText.clean(found.name()));
      entity.setString(5, SqlText.clean(wikidata(found.uri())));
      entity.setString(6, word(found.linkStatus()));
      entity.setInt(7, found.confidence());
      entity.setInt(8, found.relevance());
      entity.setInt(9, found.frequency());
      entity.setBoolean(10, found.inHeadline());
      entity.addBatch();
    }
  }

  private void addMediaTopics(String uri, @Nullable List<MediaTopic> topics) throws SQLException {
    if (topics == null) {
      return;
    }
    for (MediaTopic topic : topics) {
      mediaTopic.setString(1, uri);
      mediaTopic.setString(2, SqlText.clean(topic.code()));
      mediaTopic.setString(3, SqlText.clean(topic.name()));
      mediaTopic.setInt(4, topic.confidence());
      mediaTopic.setInt(5, topic.relevance());
      mediaTopic.addBatch();
    }
  }

  private static @Nullable String source(Article article) {
    return article.infoSources() == null ? null : article.infoSources().get(0).name();
  }

  private static @Nullable String wikidata(@Nullable String uri) {
    return uri != null && uri.startsWith(Entity.WIKIDATA)
        ? uri.substring(Entity.WIKIDATA.length())
        : null;
  }

  // As the record spells it.
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String utc(@Nullable String rfc3339) {
    return rfc3339 == null ? null : utc(OffsetDateTime.parse(rfc3339));
  }

  // One form, so that SQLite, which knows it as text only, sorts it right.
  private static String utc(OffsetDateTime time) {
    return MILLISECONDS.format(time.toInstant());
  }
}
