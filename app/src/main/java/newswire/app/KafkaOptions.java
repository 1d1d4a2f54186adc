package newswire.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options of every command that talks to a Kafka. An option wins over a {@code KAFKA_*}
 * variable, that over the file.
 */
final class KafkaOptions {
  private static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
  private static final String DEFAULT_SERVERS = "localhost:9092";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description =
          "Where Kafka is. Default: KAFKA_BOOTSTRAP_SERVERS, else " + DEFAULT_SERVERS + ".")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description =
          "Client properties (TLS, SASL, …), one key=value a line. KAFKA_* variables do the same:"
              + " KAFKA_SECURITY_PROTOCOL is security.protocol.")
  private @Nullable Path configFile;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      defaultValue = "${env:NEWSWIRE_TOPIC_PREFIX:-" + Topics.DEFAULT_PREFIX + "}",
      description = "First part of each topic's name. Default: ${DEFAULT-VALUE}.")
  private String topicPrefix = Topics.DEFAULT_PREFIX;

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description =
          "How long to wait for Kafka, its topics and databases, such as 500ms, 60s or 5m. Default:"
              + " ${DEFAULT-VALUE}.")
  private Duration wait = Duration.ofSeconds(60);

  KafkaConnection connection() {
    Map<String, String> properties = new HashMap<>(fromFile());
    properties.putAll(KafkaConnection.fromEnvironment(System.getenv()));
    if (bootstrapServers != null) {
      properties.put(BOOTSTRAP_SERVERS, bootstrapServers);
    }
    properties.putIfAbsent(BOOTSTRAP_SERVERS, DEFAULT_SERVERS);
    return new KafkaConnection(properties);
  }

  Topics topics() {
    try {
      return new Topics(topicPrefix);
    } catch (IllegalArgumentException e) {
      throw usage("--topic-prefix: " + e.getMessage());
    }
  }

  Duration timeToWait() {
    return wait;
  }

  Cluster cluster(Terminal terminal) {
    return new Cluster(connection(), wait, terminal::message);
  }

  private Map<String, String> fromFile() {
    if (configFile == null) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(configFile)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw usage("--kafka-config: cannot read " + configFile + ": " + e);
    }
    Map<String, String> all = new HashMap<>();
    properties.forEach((key, value) -> all.put((String) key, (String) value));
    return all;
  }

  private ParameterException usage(String message) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli sets it").commandLine(), message);
  }
}
