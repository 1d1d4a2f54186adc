package newswire.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.contract.DeadLetter.Reason;

/**
 * A file of the bad-input corpus, for tests of this module and of those on top.
 *
 * @param refusals the reasons for which parts of it are refused, in their order
 * @param articles how many articles it holds
 */
public record BadFile(Path path, List<String> refusals, int articles) {
  private static final Set<String> REASONS =
      Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.toSet());

  /** Fills a folder with the whole corpus, each file in a folder of its own: some share a name. */
  public static List<BadFile> write(Path folder) throws IOException {
    List<BadFile> files = new ArrayList<>();
    for (BadInput input : BadInputTest.corpus().toList()) {
      Path own = Files.createDirectory(folder.resolve("%03d".formatted(files.size())));
      Path file = Files.write(own.resolve(input.name()), input.bytes().get());
      List<String> refusals = input.outcomes().stream().filter(REASONS::contains).toList();
      files.add(new BadFile(file, refusals, input.outcomes().size() - refusals.size()));
    }
    return files;
  }
}
