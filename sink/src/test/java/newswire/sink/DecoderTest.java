package newswire.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.sink.Samples.P0;
import static newswire.sink.Samples.json;
import static newswire.sink.Samples.raw;
import static newswire.sink.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import newswire.contract.DeadLetter.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DecoderTest {
  private final Decoder decoder = new Decoder();

  @Test
  void enrichedRecordIsAPutWithItsOwnBytes() throws Exception {
    byte[] json = json(1, "Titre");
    Change.Put put = (Change.Put) decoder.decode(raw(P0, 7, uri(1), json));
    assertThat(put.json()).isSameAs(json);
    assertThat(put.offset()).isEqualTo(7);
    assertThat(put.timestamp()).isEqualTo(Samples.INGESTED);
    assertThat(put.article()).isEqualTo(Samples.article(1, "Titre"));
  }

  @Test
  void keyWithoutValueIsADelete() throws Exception {
    assertThat(decoder.decode(raw(P0, 7, uri(1), null))).isEqualTo(new Change.Delete(uri(1), 7));
  }

  @Test
  void keysThatALaterVersionAddsAreIgnored() throws Exception {
    String json = new String(json(1, "Titre"), UTF_8).replace("\"1.0\"", "\"1.7\",\"later\":{}");
    assertThat(decoder.decode(raw(P0, 0, uri(1), json.getBytes(UTF_8))))
        .isInstanceOf(Change.Put.class);
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void anythingElseIsUnusable(String key, byte[] value, Reason reason, String detail) {
    assertThatThrownBy(() -> decoder.decode(raw(P0, 0, key, value)))
        .isInstanceOfSatisfying(
            Decoder.Unusable.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(detail);
  }

  static Stream<Arguments> unusable() {
    String good = new String(json(1, "é"), UTF_8);
    return Stream.of(
        Arguments.of(uri(1), new byte[0], Reason.UNREADABLE, "not an enriched record"),
        Arguments.of(uri(1), "null".getBytes(UTF_8), Reason.UNREADABLE, "not an enriched record"),
        Arguments.of(uri(1), "[]".getBytes(UTF_8), Reason.UNREADABLE, "not an enriched record"),
        Arguments.of(uri(1), "{}".getBytes(UTF_8), Reason.UNREADABLE, "not an enriched record"),
        Arguments.of(
            uri(1), (good + good).getBytes(UTF_8), Reason.UNREADABLE, "not an enriched record"),
        Arguments.of(uri(1), good.getBytes(ISO_8859_1), Reason.UNREADABLE, "not UTF-8"),
        Arguments.of(uri(1), good.getBytes(UTF_16LE), Reason.UNREADABLE, ""),
        Arguments.of(
            uri(1), ("\uFEFF" + good).getBytes(UTF_8), Reason.UNREADABLE, "not an enriched record"),
        Arguments.of(
            uri(1),
            "[".repeat(10_000).getBytes(UTF_8),
            Reason.UNREADABLE,
            "not an enriched record"),
        Arguments.of(
            uri(1),
            good.replace("\"1.0\"", "\"2.0\"").getBytes(UTF_8),
            Reason.INVALID,
            "schemaVersion 2.0"),
        Arguments.of(uri(2), good.getBytes(UTF_8), Reason.INVALID, "not the article's uri"));
  }
}
