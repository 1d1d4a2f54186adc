package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing starts from and what it found once, and some dozens like each. */
class FuzzTargetTest {
  private static final int CHANGED = 30;
  private static final int MOST_CHANGES = 8;

  static Stream<Arguments> inputs() {
    return Arrays.stream(FuzzTarget.values())
        .flatMap(target -> files(target).stream().map(file -> Arguments.of(target, file)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("inputs")
  void holdsForInputsAndWhatIsLikeThem(FuzzTarget target, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertThatCode(() -> target.test(bytes)).doesNotThrowAnyException();
    Random random = new Random(file.getFileName().toString().hashCode());
    for (int i = 0; i < CHANGED; i++) {
      byte[] changed = changed(bytes, random);
      assertThatCode(() -> target.test(changed))
          .as(() -> Arrays.toString(changed))
          .doesNotThrowAnyException();
    }
  }

  private static List<Path> files(FuzzTarget target) {
    String name = target.name().toLowerCase(Locale.ROOT);
    Path folder =
        Path.of(System.getProperty("newswire.root", ""), "ingest/src/test/resources/fuzz");
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some bytes changed, some left out, some twice. */
  private static byte[] changed(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    for (int n = random.nextInt(MOST_CHANGES); n >= 0 && changed.length > 0; n--) {
      int at = random.nextInt(changed.length);
      int to = at + random.nextInt(changed.length - at);
      switch (random.nextInt(3)) {
        case 0 -> changed[at] = (byte) random.nextInt();
        case 1 -> changed = joined(changed, at, to);
        default -> changed = joined(changed, to, at);
      }
    }
    return changed;
  }

  /** All before one place, and all from another on. */
  private static byte[] joined(byte[] bytes, int end, int start) {
    byte[] joined = Arrays.copyOf(bytes, end + bytes.length - start);
    System.arraycopy(bytes, start, joined, end, bytes.length - start);
    return joined;
  }
}
