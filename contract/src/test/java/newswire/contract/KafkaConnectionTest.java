package newswire.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class KafkaConnectionTest {

  @Test
  void variablesAreSpeltAsInKafkasImage() {
    Map<String, String> properties =
        KafkaConnection.fromEnvironment(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "a:1",
                "KAFKA_SSL_TRUSTSTORE_LOCATION", "/t",
                "KAFKA_ODD__NAME___X", "y",
                "KAFKA_HEAP_OPTS", "-Xmx1g",
                "HOME", "/h"));

    assertThat(properties)
        .containsOnly(
            Map.entry("bootstrap.servers", "a:1"),
            Map.entry("ssl.truststore.location", "/t"),
            Map.entry("odd_name-x", "y"));
  }

  @Test
  void clientsOwnPropertiesWin() {
    assertThat(KafkaConnection.to("a:1").with(Map.of("acks", "all", "bootstrap.servers", "b:2")))
        .containsOnly(Map.entry("acks", "all"), Map.entry("bootstrap.servers", "b:2"));
  }

  @Test
  void addressIsRequired() {
    assertThatThrownBy(() -> new KafkaConnection(Map.of("acks", "all")))
        .hasMessageContaining("bootstrap.servers");
  }
}
