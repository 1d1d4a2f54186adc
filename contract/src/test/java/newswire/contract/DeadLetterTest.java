package newswire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import newswire.contract.DeadLetter.Origin;
import newswire.contract.DeadLetter.Reason;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

final class DeadLetterTest {

  @Test
  void headersCarryAllOfIt() {
    DeadLetter letter =
        new DeadLetter(
            "enrich", Reason.UNREADABLE, "line 3", null, new Origin("news.articles", 2, 41));

    assertThat(DeadLetter.from(letter.headers())).contains(letter);
  }

  @Test
  void laterLetterReplacesTheEarlierOne() {
    Headers headers = new DeadLetter("ingest", Reason.EMPTY, "no bytes", "a.txt", null).headers();
    DeadLetter later =
        new DeadLetter("sink", Reason.REFUSED, "no", null, new Origin("news.enriched", 0, 1));

    later.addTo(headers);

    assertThat(DeadLetter.from(headers)).contains(later);
  }

  @Test
  void everyReasonSurvivesItsCode() {
    for (Reason reason : Reason.values()) {
      Headers headers = new DeadLetter("sink", reason, "", null, null).headers();
      assertThat(DeadLetter.from(headers).orElseThrow().reason()).isEqualTo(reason);
    }
  }

  @Test
  void recordWithoutTheHeadersIsNone() {
    assertThat(DeadLetter.from(new RecordHeaders())).isEmpty();
  }

  @Test
  void foreignOffsetIsNoReasonToFail() {
    Headers headers =
        new DeadLetter("sink", Reason.REFUSED, "x", null, new Origin("t", 0, 1)).headers();
    headers.remove("newswire.offset");
    headers.add("newswire.offset", "many".getBytes(UTF_8));

    assertThat(DeadLetter.from(headers).orElseThrow().origin()).isNull();
  }

  @Test
  void longDetailIsCut() {
    assertThat(new DeadLetter("sink", Reason.REFUSED, "x".repeat(5_000), null, null).detail())
        .hasSize(1_001);
  }
}
