package newswire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.enrich.EnrichStage;
import newswire.enrich.Enrichments;
import newswire.sink.SinkStage;
import newswire.sink.Sinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every stage against a broker that asks for TLS and a password. */
final class SecuredClusterIT {
  private static final Topics TOPICS = new Topics(Topics.DEFAULT_PREFIX);
  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final String PASSWORD = "of-the-test-only";

  @TempDir private Path folder;

  private SecuredKafka kafka;

  @BeforeEach
  void startBroker() throws Exception {
    kafka = SecuredKafka.start(folder.resolve("kafka"), certificate(), PASSWORD);
  }

  @AfterEach
  void stopBroker() {
    kafka.close();
  }

  @Test
  void articlesGoThroughEveryStage() throws Exception {
    String config = config(PASSWORD).toString();
    assertThat(run("topics", "create", "--kafka-config", config).err()).isEmpty();

    Execution ingest =
        run("ingest", TestArticles.seeds().toString(), "--kafka-config", config, "--wait", "60s");

    assertThat(ingest.status()).as(ingest.err()).isEqualTo(ExitCode.DONE);
    KafkaConnection connection = new KafkaConnection(properties(PASSWORD));
    SinkStage.Settings toFiles =
        new SinkStage.Settings(
            connection,
            TOPICS,
            Sinks.parse(List.of("jsonl:" + folder.resolve("out")), Map.of()).get(0),
            WAIT);
    try (Cluster cluster = new Cluster(connection, WAIT, message -> {});
        EnrichStage enrich =
            new EnrichStage(
                connection,
                TOPICS,
                Enrichments.standard(),
                EnrichStage.Settings.defaults(folder.resolve("state")));
        SinkStage sink = new SinkStage(toFiles, message -> {})) {
      enrich.start(cluster, TOPICS);
      sink.start();
      await().atMost(WAIT).until(() -> sink.written() == TestArticles.SEED_COUNT);
    }
  }

  @Test
  void wrongPasswordIsSaidAndIsNoHang() throws Exception {
    Execution execution =
        run("topics", "list", "--kafka-config", config("wrong").toString(), "--wait", "10s");

    assertThat(execution.status()).isEqualTo(ExitCode.FAILURE);
    assertThat(execution.err()).contains("Kafka refused", "Authentication failed");
  }

  private Path config(String password) throws IOException {
    StringBuilder lines = new StringBuilder();
    properties(password)
        .forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    return Files.writeString(folder.resolve("client-" + password + ".properties"), lines);
  }

  private Map<String, String> properties(String password) {
    return Map.of(
        "bootstrap.servers",
        kafka.bootstrapServers(),
        "security.protocol",
        "SASL_SSL",
        "ssl.truststore.location",
        folder.resolve("broker.p12").toString(),
        "ssl.truststore.password",
        PASSWORD,
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        SecuredKafka.login("newswire", password));
  }

  /** A certificate for this machine, signed by itself, which clients trust as it is. */
  private Path certificate() throws IOException, InterruptedException {
    Path store = folder.resolve("broker.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=IP:127.0.0.1,DNS:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
    return store;
  }

  private static Execution run(String... args) {
    StringWriter err = new StringWriter();
    int status =
        Newswire.execute(
            new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), args);
    return new Execution(status, err.toString());
  }

  private record Execution(int status, String err) {}
}
