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
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue May 14 09:30:00 EDT 2024 | 2024-05-14T09:30:00-04:00",
        "Tues, 14 May 2024 9:30 PM GMT | 2024-05-14T21:30:00Z",
        "14 May 24 09:30 GMT | 2024-05-14T09:30:00Z",
        "Tue, 14 May 2024 09:30:00 GMT+0200 | 2024-05-14T09:30:00+02:00",
        "2024-05-14 09:30:00 EST | 2024-05-14T09:30:00-05:00",
        "2024-5-4 | 2024-05-04T00:00:00-00:00",
        "May 14th, 2024 | 2024-05-14T00:00:00-00:00",
        "12:05 a.m., May 14, 2024 | 2024-05-14T00:05:00-00:00",
        "mar. 14 mai 2024 à 09h30 | 2024-05-14T09:30:00-00:00",
        "1er août 2024 | 2024-08-01T00:00:00-00:00",
        "Dienstag, 14. März 2024, 09.30 Uhr | 2024-03-14T09:30:00-00:00",
        "14 de mayo de 2024 | 2024-05-14T00:00:00-00:00",
        "14 maggio 2024 ore 9:30 | 2024-05-14T09:30:00-00:00",
        "вторник, 14 мая 2024 г., 09:30 МСК | 2024-05-14T09:30:00-00:00",
        "14 травня 2024 | 2024-05-14T00:00:00-00:00",
        "14 sierpnia 2024 | 2024-08-14T00:00:00-00:00",
        "14 Mayıs 2024 Salı 09:30 | 2024-05-14T09:30:00-00:00",
        "14 Ekim 2024 | 2024-10-14T00:00:00-00:00",
        "14 Μαΐου 2024 | 2024-05-14T00:00:00-00:00",
        "١٤ مايو ٢٠٢٤ | 2024-05-14T00:00:00-00:00",
        "14 كانون الثاني 2024 | 2024-01-14T00:00:00-00:00",
        "14 במאי 2024 | 2024-05-14T00:00:00-00:00",
        "14 मई 2024 | 2024-05-14T00:00:00-00:00",
        "14 พฤษภาคม 2567 | 2024-05-14T00:00:00-00:00",
        "2024年5月14日 下午9時30分 | 2024-05-14T21:30:00-00:00",
        "2024년 5월 14일 오전 12:05 | 2024-05-14T00:05:00-00:00",
        "14.5.2024 klo 9.30 | 2024-05-14T09:30:00-00:00",
        "14/05/2024 09:30 | 2024-05-14T09:30:00-00:00",
        "05/14/2024 | 2024-05-14T00:00:00-00:00",
      })
  void datesAsPeopleAndCarelessProgramsWriteThemAreRead(String text, String date) {
    assertThat(PublicationDate.of(text)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "03/04/2024",
        "14 listopad 2024",
        "32 May 2024",
        "May 2024",
        "14 May",
        "the 14th of nothing 2024",
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
