package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebInputsTest {
  @TempDir private Path folder;

  @Test
  void addressesAndFilesAreToldApart() throws IOException {
    WebInputs inputs =
        WebInputs.of(
            List.of("seeds", "https://news.example/feed", "-", "HTTP://news.example/"), List.of());

    assertThat(inputs.urls()).containsExactly("https://news.example/feed", "HTTP://news.example/");
    assertThat(inputs.others()).containsExactly("seeds", "-");
  }

  @Test
  void aListHasAnAddressALineAndRemarks() throws IOException {
    Path list = write("list.txt", "\uFEFF# feeds\n\nhttps://a.example/\r\n  https://b.example/ \n");

    WebInputs inputs = WebInputs.of(List.of("https://a.example/"), List.of(list));

    assertThat(inputs.urls()).containsExactly("https://a.example/", "https://b.example/");
  }

  @Test
  void anOutlineIsAListWhereverItIsNamed() throws IOException {
    Path outline =
        write("my.opml", "<opml><body><outline xmlUrl=\"https://a.example/\"/></body></opml>");

    assertThat(WebInputs.of(List.of(outline.toString()), List.of()).urls())
        .isEqualTo(WebInputs.of(List.of(), List.of(outline)).urls())
        .containsExactly("https://a.example/");
  }

  @Test
  void aLineThatIsNoAddressIsNamed() throws IOException {
    Path list = write("list.txt", "https://a.example/\nb.example\n");

    assertThatThrownBy(() -> WebInputs.of(List.of(), List.of(list)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("b.example");
  }

  @Test
  void theUserAgentIsHonest() {
    assertThat(UserAgent.of("1.2", null)).isEqualTo("newswire/1.2");
    assertThat(UserAgent.of("1.2", "desk@news.example"))
        .isEqualTo("newswire/1.2 (+mailto:desk@news.example)");
    assertThat(UserAgent.of("1.2", "https://news.example/bot"))
        .isEqualTo("newswire/1.2 (+https://news.example/bot)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "a b@c", "a@b\r\nX: y", "https://a/) Mozilla", "ftp://a/"})
  void aContactThatIsNoneIsRefused(String contact) {
    assertThatThrownBy(() -> UserAgent.of("1", contact))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(UTF_8));
  }
}
