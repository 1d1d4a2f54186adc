package newswire.contract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How to reach a cluster: the address and any client property (TLS, SASL, …) that every producer,
 * consumer, Streams application and admin client is given. Immutable.
 *
 * @param properties client properties, {@code bootstrap.servers} among them
 */
public record KafkaConnection(Map<String, String> properties) {
  private static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
  private static final String ENVIRONMENT_PREFIX = "KAFKA_";

  /** Variables of Kafka's own scripts and images that are not client properties. */
  private static final Set<String> NOT_PROPERTIES =
      Set.of(
          "KAFKA_HEAP_OPTS",
          "KAFKA_OPTS",
          "KAFKA_JVM_PERFORMANCE_OPTS",
          "KAFKA_GC_LOG_OPTS",
          "KAFKA_JMX_OPTS",
          "KAFKA_LOG4J_OPTS",
          "KAFKA_HOME",
          "KAFKA_VERSION");

  public KafkaConnection {
    if (properties.getOrDefault(BOOTSTRAP_SERVERS, "").isBlank()) {
      throw new IllegalArgumentException("no bootstrap.servers: where is Kafka?");
    }
    properties = Map.copyOf(properties);
  }

  /** A cluster that needs nothing but its address. */
  public static KafkaConnection to(String bootstrapServers) {
    return new KafkaConnection(Map.of(BOOTSTRAP_SERVERS, bootstrapServers));
  }

  /**
   * Client properties from {@code KAFKA_*} variables, spelt as in the apache/kafka image: one
   * underscore is a dot, two are an underscore, three are a hyphen.
   */
  public static Map<String, String> fromEnvironment(Map<String, String> environment) {
    Map<String, String> properties = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(ENVIRONMENT_PREFIX) && !NOT_PROPERTIES.contains(name)) {
            properties.put(propertyName(name), value);
          }
        });
    return properties;
  }

  public String bootstrapServers() {
    return properties.getOrDefault(BOOTSTRAP_SERVERS, "");
  }

  /** These properties under those of one client, which win. */
  public Map<String, Object> with(Map<String, ?> clientProperties) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putAll(clientProperties);
    return all;
  }

  private static String propertyName(String variable) {
    String name = variable.substring(ENVIRONMENT_PREFIX.length()).toLowerCase(Locale.ROOT);
    // Placeholders keep a run of underscores from being read twice.
    return name.replace("___", "\u0000")
        .replace("__", "\u0001")
        .replace('_', '.')
        .replace('\u0000', '-')
        .replace('\u0001', '_');
  }
}
