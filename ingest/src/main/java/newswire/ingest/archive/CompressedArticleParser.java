package newswire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import newswire.ingest.ParsedItems;

/** One compressed input. */
public final class CompressedArticleParser extends PackedArticleParser {
  private final Compression compression;
  private final String name;

  /**
   * @param name what the input is called when it is unpacked; empty if it has no name
   */
  public CompressedArticleParser(
      Compression compression,
      String name,
      Nesting nesting,
      Function<Nesting, ContentReader> readers) {
    super(nesting, readers);
    this.compression = compression;
    this.name = name;
  }

  @Override
  void unpack(InputStream packed, Inflation inflation, ContentReader reader, ParsedItems found)
      throws IOException {
    try (InputStream content = Inflation.checked(() -> compression.open(packed))) {
      reader.read(name, inflation.unpacked(content), found);
    }
  }
}
