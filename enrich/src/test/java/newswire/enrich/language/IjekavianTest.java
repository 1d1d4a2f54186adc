package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IjekavianTest {
  private final Ijekavian ijekavian =
      new Ijekavian(
          Map.of(
              "vrijeme", 9, "svijet", 9, "promijenjen", 2, "vidio", 4, "evropa", 1, "pisanje", 3));

  @ParameterizedTest
  @CsvSource({
    "vreme, vrijeme",
    "svet, svijet",
    "promenjen, promijenjen",
    "video, vidio",
    "opština, općina",
    "istorijski, historijski",
    "pisane, pisane",
    "hiljada, hiljada"
  })
  void writesSerbianAsBosnian(String serbian, String bosnian) {
    assertThat(ijekavian.write(serbian)).isEqualTo(bosnian);
  }
}
