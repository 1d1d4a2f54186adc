package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryCodesTest {
  @ParameterizedTest
  @CsvSource({"fr,FR", "fx,FR", "UK,GB", "gb-eng,GB", "us-ca,US", "deu,DE"})
  void sourcesWriteCodesInTheirOwnWays(String written, String code) {
    assertThat(new CountryCodes(List.of()).of(written)).isEqualTo(CountryCodes.pack(code));
  }
}
