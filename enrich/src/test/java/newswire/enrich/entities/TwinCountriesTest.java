package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TwinCountriesTest {
  private static final NameRecord COUNTRY =
      record(
          35,
          Map.of(
              "en", List.of("Denmark", "Denmark proper"),
              "da", List.of("Danmark"),
              "fr", List.of("Danemark")),
          null,
          "country in Europe");

  private static final NameRecord REALM =
      record(
          756617,
          Map.of("en", List.of("Denmark", "Kingdom of Denmark"), "da", List.of("Danmark")),
          "dk",
          "sovereign state");

  private final TwinCountries twins = new TwinCountries(List.of(REALM, COUNTRY));

  @Test
  void realmLosesTheNamesOfItsCountry() {
    assertThat(twins.apart(REALM).names()).isEqualTo(Map.of("en", List.of("Kingdom of Denmark")));
  }

  @Test
  void countryKeepsItsNamesAndHasTheCodeOfItsRealm() {
    assertThat(twins.apart(COUNTRY).names()).isEqualTo(COUNTRY.names());
    assertThat(twins.apart(COUNTRY).country()).isEqualTo("dk");
  }

  @Test
  void otherCountriesStayAsTheyAre() {
    NameRecord other =
        record(142, Map.of("en", List.of("France")), null, "country in Western Europe");
    assertThat(twins.apart(other)).isEqualTo(other);
  }

  @Test
  void nameOfManyLanguagesIsOneOfThoseThatTheSourceLacks() {
    NameRecord paris =
        record(
            90,
            Map.of(
                "en", List.of("Paris", "City of Light"),
                "de", List.of("Paris"),
                "fr", List.of("Paris"),
                "es", List.of("París", "Paris"),
                "nl", List.of("Parijs")),
            "fr",
            "capital");
    Map<String, Integer> shared = SharedNames.of(paris);
    assertThat(shared).containsOnlyKeys("Paris");
    assertThat(shared.get("Paris") & Languages.bit("sv")).isNotZero();
    assertThat(shared.get("Paris") & Languages.bit("nl")).isZero();
  }

  private static NameRecord record(
      int id, Map<String, List<String>> names, @Nullable String country, String description) {
    return new NameRecord(
        id,
        Entity.Type.PLACE,
        names,
        Map.of(),
        Map.of(),
        country,
        description,
        0,
        List.of("cldr-territories"));
  }
}
