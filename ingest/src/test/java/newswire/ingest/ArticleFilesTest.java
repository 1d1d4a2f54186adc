package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.contract.Article.AltId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
  @TempDir private Path folder;

  @Test
  void folderIsWalkedInTheOrderOfNames() throws IOException {
    write("b.txt");
    write("a/z.txt");
    write("a.txt");
    write("c/d/e.md");

    assertThat(files()).containsExactly("z.txt", "a.txt", "b.txt", "e.md");
  }

  @Test
  void dotFilesAndUnknownFormatsArePassedOver() throws IOException {
    write(".hidden.txt");
    write(".git/a.txt");
    write("style.css");
    write("a.txt");
    write("noextension");

    assertThat(files()).containsExactly("a.txt", "noextension");
  }

  @Test
  void ignoreFileLeavesOutWhatItNames() throws IOException {
    Files.writeString(
        folder.resolve(".newswireignore"),
        "# not articles\nREADME.md\nbroken/\n\n/top.txt\na/*.html\n");
    write("README.md");
    write("deep/README.md");
    write("broken/a.txt");
    write("top.txt");
    write("deep/top.txt");
    write("a/x.html");
    write("a/x.txt");
    write("broken.txt");

    assertThat(files()).containsExactly("x.txt", "broken.txt", "top.txt");
  }

  @Test
  void namedFileIsTakenThoughIgnoredOrOfAnyExtension() throws IOException {
    Files.writeString(folder.resolve(".newswireignore"), "README.md\n");
    Path readme = write("README.md");
    Path odd = write("article.odd");

    assertThat(ItemList.read(readme.toString(), odd.toString()).outcomes())
        .containsExactly("ok", "ok");
  }

  @Test
  void badIgnorePatternIsNamed() throws IOException {
    Files.writeString(folder.resolve(".newswireignore"), "[\n");
    write("a.txt");

    ItemList items = ItemList.read(folder.toString());

    assertThat(items.outcomes()).containsExactly("io-error");
    assertThat(items.refused().get(0).detail()).contains(".newswireignore").contains("\"[\"");
  }

  @Test
  void missingPathIsRefusedAndTheRestIsRead() throws IOException {
    Path there = write("a.txt");

    ItemList items = ItemList.read(folder.resolve("none").toString(), there.toString());

    assertThat(items.outcomes()).containsExactly("io-error", "ok");
    assertThat(items.refused().get(0).message())
        .isEqualTo(folder.resolve("none") + ": no such file or folder");
  }

  @Test
  void pathThatIsNoneIsRefused() {
    assertThat(ItemList.read("a\u0000b").outcomes()).containsExactly("io-error");
  }

  @Test
  void unreadableFileAndFolderAreRefused() throws IOException {
    Path file = write("a.txt");
    Path inner = Files.createDirectory(folder.resolve("b"));
    assumeThat(file.toFile().setReadable(false) && inner.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(file)).as("the superuser reads everything").isFalse();

    ItemList items = ItemList.read(folder.toString());

    assertThat(items.refused())
        .extracting(SourceItem.Refused::detail)
        .containsOnly("no right to read it");
    assertThat(items.outcomes()).containsExactly("io-error", "io-error");
  }

  @Test
  void loopOfLinksEnds() throws IOException {
    write("a/x.txt");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("self.txt"), folder.resolve("self.txt"));

    ItemList items = ItemList.read(folder.toString());

    assertThat(items.outcomes()).containsExactly("ok", "io-error");
  }

  @Test
  void linkWithinTheFolderIsFollowedAndOneOutOfItIsNot() throws IOException {
    write("in/a.txt");
    Path outside = write("outside.txt");
    Files.createSymbolicLink(folder.resolve("in/b.txt"), folder.resolve("in/a.txt"));
    Files.createSymbolicLink(folder.resolve("in/c.txt"), outside);

    assertThat(ItemList.read(folder.resolve("in").toString()).outcomes())
        .containsExactly("ok", "ok", "io-error");
  }

  @Test
  void deviceIsRefusedWithoutReading() {
    Path zero = Path.of("/dev/zero");
    assumeThat(zero).as("a system with devices in its file tree").exists();

    assertThat(ItemList.read(zero.toString()).outcomes()).containsExactly("io-error");
  }

  @Test
  void itemsAreNamedByKindPathAndPosition() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.write(file, "{\"text\":\"One.\"}\n\n{bad\n".getBytes(UTF_8));

    assertThat(ItemList.read(file.toString()).items())
        .extracting(SourceItem::key)
        .containsExactly(
            "file:" + file.toAbsolutePath() + "#1", "file:" + file.toAbsolutePath() + "#3");
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).resolve("..").normalize());
    return Files.writeString(
        file, "The two bridges stay open to all traffic, the council said: " + name);
  }

  private List<String> files() {
    ItemList items = ItemList.read(folder.toString());
    assertThat(items.refused()).isEmpty();
    return items.articles().stream().map(a -> a.altId(AltId.FILE).orElse("")).toList();
  }
}
