package newswire.bench.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import org.apache.kafka.common.TopicPartition;

/**
 * One pipeline of separate processes in a folder of its own: its broker's log, its results, its
 * processes' messages. Not thread-safe.
 */
final class Stand {
  static final Topics TOPICS = new Topics(Topics.DEFAULT_PREFIX);
  private static final int PARTITIONS = 6;
  private static final Duration BROKER_START = Duration.ofSeconds(60);

  /** Done, and done but for what was rejected. */
  static final Set<Integer> INGEST_IS_DONE = Set.of(0, 4);

  private final Path folder;
  private final Path jar;
  private final int port;

  Stand(Path folder, Path jar) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.jar = jar;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = socket.getLocalPort();
    }
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  StageProcess broker() {
    return process(
        Target.BROKER,
        Set.of(),
        "broker",
        "--data-dir",
        folder.toString(),
        "--port",
        Integer.toString(port));
  }

  StageProcess ingest(Corpus corpus) {
    return stage(Target.INGEST, INGEST_IS_DONE, "ingest", corpus.folder().toString());
  }

  StageProcess enrich() {
    String state = folder.resolve("state").toString();
    return stage(Target.ENRICH, Set.of(), "enrich", "--threads", "2", "--state-dir", state);
  }

  StageProcess sink() {
    return stage(
        Target.SINK, Set.of(), "sink", "--to", "jsonl:" + jsonl(), "--to", "sqlite:" + sqlite());
  }

  /** Where the sink writes files. */
  Path jsonl() {
    return folder.resolve("jsonl");
  }

  /** Where the sink writes its database. */
  Path sqlite() {
    return folder.resolve("newswire.db");
  }

  /** Waits for the broker and makes the topics. */
  void createTopics() {
    try (Cluster cluster = cluster()) {
      cluster.createTopics(TOPICS, PARTITIONS, Optional.empty());
      // The broker hears of them a moment after the controller.
      cluster.awaitTopics(TOPICS.specs().stream().map(Topics.Spec::name).toList());
    }
  }

  /** The partitions of the topics whose records are counted. */
  List<TopicPartition> partitions() {
    List<String> names = List.of(TOPICS.articles(), TOPICS.enriched(), TOPICS.deadLetters());
    List<TopicPartition> partitions = new ArrayList<>();
    try (Cluster cluster = cluster()) {
      Map<String, Integer> counts = cluster.partitions(names);
      counts.forEach(
          (name, count) ->
              IntStream.range(0, count).forEach(n -> partitions.add(new TopicPartition(name, n))));
    }
    return partitions;
  }

  private Cluster cluster() {
    return new Cluster(KafkaConnection.to(bootstrapServers()), BROKER_START, waiting -> {});
  }

  StageProcess stage(Target target, Set<Integer> finalCodes, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--bootstrap-servers", bootstrapServers(), "--wait", "60s"));
    return process(target, finalCodes, all.toArray(String[]::new));
  }

  private StageProcess process(Target target, Set<Integer> finalCodes, String... arguments) {
    List<String> options = List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8");
    return new StageProcess(
        target,
        StageProcess.newswire(jar, options, List.of(arguments)),
        folder.resolve(target + ".log"),
        finalCodes);
  }
}
