package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.sink.Samples.P0;
import static newswire.sink.Samples.batch;
import static newswire.sink.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StdoutSinkTest {

  @Test
  void oneLineARecordThereWhenTheBatchIsWritten() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sink sink = new StdoutSink(out);
    assertThat(sink.acquire(Set.of(P0))).as("positions are Kafka's").isEmpty();
    sink.write(batch(P0, 0, 2));
    sink.write(new Batch(P0, 2, 3, List.of(new Change.Delete(uri(1), 2))));
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            new String(Samples.json(0, "Titre 0"), UTF_8)
                + '\n'
                + new String(Samples.json(1, "Titre 1"), UTF_8)
                + '\n');
  }

  @Test
  void readerThatHasGoneIsTheEndAndNoFailure() {
    Sink sink = new StdoutSink(failing("Broken pipe"));
    assertThatThrownBy(() -> sink.write(batch(P0, 0, 1)))
        .isInstanceOf(SinkException.Finished.class);
  }

  @Test
  void fullDiskBehindItIsAFailure() {
    Sink sink = new StdoutSink(failing("No space left on device"));
    assertThatThrownBy(() -> sink.write(batch(P0, 0, 1)))
        .isExactlyInstanceOf(SinkException.class)
        .hasMessageContaining("No space left on device");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
