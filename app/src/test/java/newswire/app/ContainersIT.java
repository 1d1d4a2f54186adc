package newswire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.enrich.EnrichStage;
import newswire.enrich.Enrichments;
import newswire.sink.SinkStage;
import newswire.sink.Sinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The stages against the images that people run: Apache Kafka's and PostgreSQL's. */
@Testcontainers(disabledWithoutDocker = true)
final class ContainersIT {
  private static final Duration WAIT = Duration.ofSeconds(90);

  @Container private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

  @Container
  private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:17");

  @TempDir private Path folder;

  @Test
  void seedsGoThroughKafkaIntoPostgres() throws Exception {
    KafkaConnection connection = KafkaConnection.to(KAFKA.getBootstrapServers());
    Topics topics = new Topics(Topics.DEFAULT_PREFIX);
    String seeds = TestArticles.seeds().toString();

    assertThat(execute("topics", "create")).contains("news.articles created");
    assertThat(execute("ingest", seeds)).contains("read 19, published 19");
    try (Cluster cluster = new Cluster(connection, WAIT, message -> {});
        EnrichStage enrich =
            new EnrichStage(
                connection, topics, Enrichments.standard(), EnrichStage.Settings.defaults(folder));
        SinkStage sink = sink(connection, topics)) {
      enrich.start(cluster, topics);
      sink.start();
      await().atMost(WAIT).until(() -> sink.written() == 19);
    }

    assertThat(query("SELECT count(*) FROM articles")).isEqualTo("19");
    assertThat(
            query(
                "SELECT count(DISTINCT uri) FROM articles_by_entity"
                    + " WHERE wikidata LIKE '%Q7747' AND language = 'fr'"))
        .isEqualTo("2");
    assertThat(execute("ingest", seeds)).contains("read 19, published 0, unchanged 19");
  }

  private static SinkStage sink(KafkaConnection connection, Topics topics) {
    String destination =
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                POSTGRES.getUsername(),
                POSTGRES.getPassword(),
                POSTGRES.getHost(),
                POSTGRES.getMappedPort(5432),
                POSTGRES.getDatabaseName());
    return new SinkStage(
        new SinkStage.Settings(
            connection, topics, Sinks.parse(List.of(destination), Map.of()).get(0), WAIT),
        message -> {});
  }

  private static String execute(String command, String argument) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Newswire.execute(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            command,
            argument,
            "--bootstrap-servers",
            KAFKA.getBootstrapServers());
    assertThat(status).as(err.toString()).isEqualTo(ExitCode.DONE);
    return out.toString();
  }

  private static String query(String sql) throws SQLException {
    try (Connection database =
            DriverManager.getConnection(
                POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
