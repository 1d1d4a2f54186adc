package newswire.enrich;

import newswire.contract.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The whole flow of the enrich stage, in reading order: read articles, enrich each, route what came
 * out. Bytes go in, so that a record which is no article is a decision of ours and not an exception
 * of Kafka's.
 */
final class EnrichTopology {
  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  private EnrichTopology() {}

  static Topology build(Topics topics, ArticleEnricher enricher) {
    StreamsBuilder builder = new StreamsBuilder();

    builder.stream(topics.articles(), Consumed.with(BYTES, BYTES).withName("read-articles"))
        .process(() -> new EnrichProcessor(enricher), Named.as("enrich"))
        .split(Named.as("route-"))
        .branch(
            (key, outcome) -> outcome instanceof Outcome.Dead,
            Branched.withConsumer(
                dead -> write(dead, topics.deadLetters(), "dead-letters"), "dead"))
        .defaultBranch(
            Branched.withConsumer(
                enriched -> write(enriched, topics.enriched(), "enriched"), "enriched"));

    return builder.build();
  }

  private static void write(KStream<byte[], Outcome> outcomes, String topic, String what) {
    outcomes
        .mapValues(Outcome::value, Named.as("bytes-of-" + what))
        .to(topic, Produced.with(BYTES, BYTES).withName("write-" + what));
  }
}
