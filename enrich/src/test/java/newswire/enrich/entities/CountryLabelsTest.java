package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import org.junit.jupiter.api.Test;

final class CountryLabelsTest {
  private static final NameRecord ITALY =
      record(
          Map.of("en", List.of("Italy"), "it", List.of("Italia"), "fr", List.of()),
          "country in Europe");
  private static final NameRecord LUXEMBOURG =
      record(Map.of("en", List.of("Luxembourg"), "de", List.of("Luxemburg")), "country in Europe");
  private static final CountryLabels LABELS = new CountryLabels(List.of(ITALY, LUXEMBOURG));

  @Test
  void cityIsNotCalledAsTheCountry() {
    Map<String, List<String>> names =
        Map.of("en", List.of("Turin", "Torino"), "it", List.of("Italia", "Torino"));

    assertThat(LABELS.takenFrom(record(names, "city")).names())
        .containsEntry("it", List.of("Torino"))
        .containsEntry("en", List.of("Turin", "Torino"));
  }

  @Test
  void cityThatSharesTheCountrysNameKeepsIt() {
    Map<String, List<String>> names =
        Map.of("en", List.of("Luxembourg", "Lux"), "de", List.of("Luxemburg", "Lux"));

    assertThat(LABELS.takenFrom(record(names, "city")).names()).isEqualTo(names);
  }

  @Test
  void onlyNameAndTheCountrysOwnStay() {
    Map<String, List<String>> names = Map.of("en", List.of("Turin"), "it", List.of("Italia"));

    assertThat(LABELS.takenFrom(record(names, "city")).names()).isEqualTo(names);
    assertThat(LABELS.takenFrom(ITALY)).isEqualTo(ITALY);
  }

  private static NameRecord record(Map<String, List<String>> names, String description) {
    return new NameRecord(
        495, Entity.Type.PLACE, names, Map.of(), Map.of(), null, description, 0, List.of());
  }
}
