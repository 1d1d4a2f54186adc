package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import org.junit.jupiter.api.Test;

final class LabelOrderTest {

  @Test
  void nameThatMostLanguagesShareComesFirst() {
    assertThat(english(List.of("020", "Mokum", "Amsterdam", "Venice of the North")))
        .startsWith("Amsterdam")
        .hasSize(4);
  }

  @Test
  void longerNameBeforeAShorterOneIsTheSourcesOwnLabel() {
    assertThat(english(List.of("Old Amsterdam", "Mokum", "Amsterdam"))).startsWith("Old Amsterdam");
  }

  @Test
  void nameThatOtherLanguagesHaveTooStays() {
    Map<String, List<String>> names =
        Map.of(
            "en", List.of("Moscow", "Moskva"),
            "sco", List.of("Moscow"),
            "cy", List.of("Moscow"),
            "sv", List.of("Moskva"),
            "da", List.of("Moskva"),
            "cs", List.of("Moskva"),
            "sk", List.of("Moskva"));
    assertThat(LabelOrder.of(record(names)).names().get("en")).startsWith("Moscow");
  }

  @Test
  void organisationListedByLengthIsCalledAsInEnglish() {
    Map<String, List<String>> names =
        Map.of(
            "en", List.of("AFC Ajax", "Ajax", "A.F.C. Ajax"),
            "nl", List.of("AFCA", "Ajax", "AFC Ajax", "Ajax Amsterdam"),
            "fr", List.of("AFC Ajax", "Ajax Amsterdam"),
            "es", List.of("Ajax de Amsterdam"));
    NameRecord club =
        new NameRecord(
            81888, Entity.Type.ORGANISATION, names, Map.of(), Map.of(), null, null, 0, List.of());
    assertThat(LabelOrder.of(club).names().get("nl")).startsWith("AFC Ajax").hasSize(4);
  }

  @Test
  void nameWithItsRegionIsKnownWithoutIt() {
    assertThat(english(List.of("Amsterdam, Holland", "Mokum", "Amsterdam")))
        .startsWith("Amsterdam");
  }

  private static List<String> english(List<String> names) {
    Map<String, List<String>> all =
        Map.of(
            "en", names,
            "de", List.of("Amsterdam"),
            "fr", List.of("Amsterdam"),
            "nl", List.of("Amsterdam"),
            "ru", List.of("Амстердам"));
    return LabelOrder.of(record(all)).names().getOrDefault("en", List.of());
  }

  private static NameRecord record(Map<String, List<String>> names) {
    return new NameRecord(
        727, Entity.Type.PLACE, names, Map.of(), Map.of(), null, null, 0, List.of());
  }
}
