package newswire.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostgresUrlTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://db/news, jdbc:postgresql://db/news, postgresql://db/news",
    "postgres://db:5433/news, jdbc:postgresql://db:5433/news, postgresql://db:5433/news",
    "jdbc:postgresql://db/news, jdbc:postgresql://db/news, postgresql://db/news",
    "jdbc:postgresql:news, jdbc:postgresql://localhost/news, postgresql://localhost/news",
    "postgresql:///news, jdbc:postgresql://localhost/news, postgresql://localhost/news",
    "postgresql://me@db, jdbc:postgresql://db/me, postgresql://db/me",
    "postgresql://[::1]:5432/news, jdbc:postgresql://[::1]:5432/news, postgresql://[::1]:5432/news",
    "postgresql://db/my%20news, jdbc:postgresql://db/my%20news, postgresql://db/my news",
    "postgresql://db/news?currentSchema=wire, jdbc:postgresql://db/news, postgresql://db/news#wire",
  })
  void addressIsReadFromEitherForm(String spec, String jdbc, String location) {
    PostgresUrl url = PostgresUrl.parse(spec, Map.of()).orElseThrow();
    assertThat(url.jdbc()).isEqualTo(jdbc);
    assertThat(url.location()).isEqualTo(location);
  }

  @Test
  void loginIsDecodedAndMayHoldSigns() {
    PostgresUrl url =
        PostgresUrl.parse("postgresql://me%40home:p@ss+w%2Ford%C3%A9@db/news", Map.of())
            .orElseThrow();
    assertThat(url.properties()).isEqualTo(Map.of("user", "me@home", "password", "p@ss+w/ordé"));
  }

  @Test
  void environmentGivesWhatTheUrlDoesNot() {
    Map<String, String> environment = Map.of("PGUSER", "me", "PGPASSWORD", "s3cret");
    assertThat(PostgresUrl.parse("postgresql://db/news", environment).orElseThrow().properties())
        .isEqualTo(Map.of("user", "me", "password", "s3cret"));
    assertThat(
            PostgresUrl.parse("postgresql://you:other@db/news", environment)
                .orElseThrow()
                .properties())
        .isEqualTo(Map.of("user", "you", "password", "other"));
  }

  @Test
  void parametersGoToTheDriver() {
    assertThat(
            PostgresUrl.parse("postgresql://db/news?sslmode=require&options=-c%20a%3Db", Map.of())
                .orElseThrow()
                .properties())
        .isEqualTo(Map.of("sslmode", "require", "options", "-c a=b"));
  }

  @Test
  void itShowsItselfWithoutThePassword() {
    assertThat(PostgresUrl.parse("postgresql://me:s3cret@db/news", Map.of()).orElseThrow())
        .hasToString("postgresql://db/news");
  }
}
