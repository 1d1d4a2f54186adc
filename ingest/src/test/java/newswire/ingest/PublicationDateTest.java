package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-12-19T10:00:00Z | 2022-12-19T10:00:00Z",
        "2022-12-19T10:00:00.123+01:00 | 2022-12-19T10:00:00+01:00",
        "2022-12-19T10:00+0100 | 2022-12-19T10:00:00+01:00",
        "2022-12-19 10:00:00 +01 | 2022-12-19T10:00:00+01:00",
        "2022-12-19 10:00:00 UTC | 2022-12-19T10:00:00Z",
        "20221219T100000Z | 2022-12-19T10:00:00Z",
        "Mon, 19 Dec 2022 10:00:00 +0100 | 2022-12-19T10:00:00+01:00",
        "19 Dec 2022 10:00 EST | 2022-12-19T10:00:00-05:00",
        "Mon, 9 Dec 2022 1:05:00 GMT | 2022-12-09T01:05:00Z",
        "1671444000 | 2022-12-19T10:00:00Z",
        "1671444000000 | 2022-12-19T10:00:00Z",
        "1671444000.5 | 2022-12-19T10:00:00Z",
      })
  void datesBecomeRfc3339(String text, String date) {
    assertThat(PublicationDate.of(text)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-19, 2022-12-19T00:00:00-00:00",
    "20221219, 2022-12-19T00:00:00-00:00",
    "2022/12/19, 2022-12-19T00:00:00-00:00",
    "2022-12-19T10:00:00, 2022-12-19T10:00:00-00:00",
    "19 Dec 2022 10:00, 2022-12-19T10:00:00-00:00",
  })
  void unknownZoneIsMarkedAsUnknown(String text, String date) {
    assertThat(PublicationDate.of(text)).contains(date);
    assertThat(OffsetDateTime.parse(date).getYear()).isEqualTo(2022);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2022-13-45",
        "2022-02-30T10:00:00Z",
        "0001-01-01T00:00:00Z",
        "17",
        "99999-01-01",
        "2022-12-19T25:00:00Z",
        "19/12/22",
        "2022-12-19T10:00:00+99:00"
      })
  void whatCannotBeReadIsLeftOut(String text) {
    assertThat(PublicationDate.of(text)).isEmpty();
  }

  @Property
  void anyTextIsADateOrNone(@ForAll String text) {
    PublicationDate.of(text).ifPresent(date -> assertThat(PublicationDate.of(date)).contains(date));
  }

  @Property
  void anyNumberIsADateOrNone(@ForAll long number) {
    PublicationDate.of(Long.toString(number))
        .ifPresent(date -> assertThat(PublicationDate.of(date)).contains(date));
  }
}
