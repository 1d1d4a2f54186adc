package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.contract.Cluster;
import newswire.contract.DeadLetter;
import newswire.contract.Json;
import newswire.contract.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newswire dead-letters}: what could not be used, and a second try. */
@Command(
    name = "dead-letters",
    description = "List what could not be used, or try it again.",
    subcommands = {DeadLettersCommand.Listing.class, DeadLettersCommand.Replay.class})
final class DeadLettersCommand {

  /** {@code newswire dead-letters list}. */
  @Command(
      name = "list",
      description = "List the dead letters: one a line, as JSON with --json, oldest first.")
  static final class Listing implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private KafkaOptions kafka = new KafkaOptions();

    @Option(names = "--json", description = "One JSON object a line, with the original text.")
    private boolean json;

    Listing(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Topics topics = kafka.topics();
      try (Cluster cluster = kafka.cluster(terminal);
          TopicReader reader = new TopicReader(kafka.connection(), kafka.timeToWait())) {
        cluster.awaitTopics(List.of(topics.deadLetters()));
        reader.readAll(
            topics.deadLetters(),
            record -> terminal.result(json ? asJson(record) : asLine(record)));
      }
      return ExitCode.DONE;
    }

    private static String asLine(ConsumerRecord<byte[], byte[]> record) {
      DeadLetter letter = DeadLetters.read(record);
      return "%s  %s-%d  %-7s %-18s %s  %s"
          .formatted(
              Instant.ofEpochMilli(record.timestamp()),
              record.partition(),
              record.offset(),
              letter.stage(),
              letter.reason().code(),
              DeadLetters.whereFrom(letter),
              letter.detail());
    }

    private static String asJson(ConsumerRecord<byte[], byte[]> record) {
      ObjectNode node = Json.mapper().createObjectNode();
      node.put("time", Instant.ofEpochMilli(record.timestamp()).toString());
      node.put("partition", record.partition());
      node.put("offset", record.offset());
      putText(node, "key", record.key());
      ObjectNode headers = node.putObject("headers");
      for (Header header : record.headers()) {
        putText(headers, header.key(), header.value());
      }
      putText(node, "value", record.value());
      return node.toString();
    }

    private static void putText(ObjectNode node, String field, byte @Nullable [] bytes) {
      if (bytes != null) {
        node.put(field, new String(bytes, UTF_8));
      }
    }
  }

  /** {@code newswire dead-letters replay}. */
  @Command(
      name = "replay",
      description =
          "Put the dead letters that came from a topic back on it, each once, with its original"
              + " bytes; a letter that comes back a third time stays. Those that ingest rejected came"
              + " from files: mend and ingest them.")
  static final class Replay implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private KafkaOptions kafka = new KafkaOptions();

    Replay(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Topics topics = kafka.topics();
      try (Cluster cluster = kafka.cluster(terminal)) {
        cluster.awaitTopics(List.of(topics.deadLetters(), topics.articles()));
      }
      DeadLetterReplay.Result result = replay(topics);
      terminal.result(
          "replayed %d, left %d (%d from files, %d tried too often)"
              .formatted(
                  result.replayed(),
                  result.fromFiles() + result.exhausted(),
                  result.fromFiles(),
                  result.exhausted()));
      return ExitCode.DONE;
    }

    private DeadLetterReplay.Result replay(Topics topics) {
      try (DeadLetterReplay replay =
          new DeadLetterReplay(kafka.connection(), topics, kafka.timeToWait())) {
        return replay.run();
      }
    }
  }
}
