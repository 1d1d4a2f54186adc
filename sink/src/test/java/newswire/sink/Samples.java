package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import newswire.contract.Article.Association;
import newswire.contract.Article.Body;
import newswire.contract.Article.Headline;
import newswire.contract.Article.InfoSource;
import newswire.contract.ArticleUri;
import newswire.contract.EnrichedArticle;
import newswire.contract.EnrichmentBlock;
import newswire.contract.Entity;
import newswire.contract.Json;
import newswire.contract.MediaTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Enriched records for tests, made from a number or a headline. */
final class Samples {
  static final String TOPIC = "news.enriched";
  static final TopicPartition P0 = new TopicPartition(TOPIC, 0);
  static final TopicPartition P1 = new TopicPartition(TOPIC, 1);
  static final Origin ORIGIN = new Origin("cluster-a", TOPIC, "topic-id-a");

  /** 2026-11-21T08:00:00Z. */
  static final long INGESTED = 1_795_248_000_000L;

  private Samples() {}

  static String uri(int number) {
    return ArticleUri.ofSourceId("samples", Integer.toString(number));
  }

  static EnrichedArticle article(int number, String headline) {
    Article article =
        new Article(
            uri(number),
            Article.Standard.NINJS,
            Article.TEXT,
            "fr",
            "2026-11-20T09:30:00+02:00",
            null,
            null,
            List.of(new Headline("main", "text/plain", headline)),
            List.of(new Body("main", "text/plain", null, null, "Un texte de " + number + ".")),
            List.of(new InfoSource("Gazette", null, null)),
            List.of(new AltId(AltId.URL, "https://example.org/" + number)),
            List.of(Association.leadImage("https://example.org/" + number + ".jpg")));
    return new EnrichedArticle(article, null, null, null, null, enrichment(number));
  }

  static byte[] json(int number, String headline) {
    return Json.write(article(number, headline));
  }

  /** A record whose value says which number and headline it has. */
  static ConsumerRecord<byte[], byte[]> raw(
      TopicPartition partition, long offset, int number, String headline) {
    return raw(partition, offset, uri(number), json(number, headline));
  }

  static ConsumerRecord<byte[], byte[]> raw(
      TopicPartition partition, long offset, String key, byte @Nullable [] value) {
    byte[] keyBytes = key.getBytes(UTF_8);
    return new ConsumerRecord<>(
        partition.topic(),
        partition.partition(),
        offset,
        INGESTED,
        TimestampType.CREATE_TIME,
        keyBytes.length,
        value == null ? ConsumerRecord.NULL_SIZE : value.length,
        keyBytes,
        value,
        new RecordHeaders(),
        Optional.empty());
  }

  static Change.Put put(long offset, int number, String headline) {
    return put(offset, uri(number), json(number, headline));
  }

  static Change.Put put(long offset, String uri, byte[] json) {
    try {
      EnrichedArticle article = Json.read(json, EnrichedArticle.class);
      return new Change.Put(uri, offset, INGESTED, json, article);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Consecutive offsets, one article each, of the same numbers. */
  static Batch batch(TopicPartition partition, long first, int count) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = (int) first + i;
      changes.add(put(number, number, "Titre " + number));
    }
    return new Batch(partition, first, first + count, changes);
  }

  private static EnrichmentBlock enrichment(int number) {
    Entity moscow =
        new Entity(
            "e1",
            Entity.Type.PLACE,
            "Moscou",
            Entity.WIKIDATA + "Q649",
            Entity.LinkStatus.LINKED,
            97,
            80,
            number,
            false,
            List.of());
    MediaTopic politics =
        new MediaTopic(
            "http://cv.iptc.org/newscodes/mediatopic/11000000",
            "medtop:11000000",
            "politique",
            "fr",
            "politics and government",
            90,
            70,
            "terms-1",
            List.of());
    return new EnrichmentBlock(
        EnrichmentBlock.SCHEMA_VERSION,
        EnrichmentBlock.UTF16,
        null,
        null,
        null,
        List.of(moscow),
        List.of(politics),
        List.of());
  }
}
