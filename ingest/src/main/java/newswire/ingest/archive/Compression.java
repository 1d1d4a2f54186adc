package newswire.ingest.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The ways to compress one stream; several streams one after the other are read as one. */
public enum Compression {
  GZIP("gz", "\u001F\u008B"),
  ZSTD("zst", "(\u00B5/\u00FD"),
  BZIP2("bz2", "BZh"),
  XZ("xz", "\u00FD7zXZ");

  /** Its dictionary is as large as whoever compressed it said. */
  private static final int XZ_MOST_KILOBYTES = 128 * 1024;

  private final String extension;
  private final String magic;

  Compression(String extension, String magic) {
    this.extension = extension;
    this.magic = magic;
  }

  /** By a file's extension, in lower case. */
  public static Optional<Compression> byExtension(String extension) {
    return Arrays.stream(values()).filter(kind -> kind.extension.equals(extension)).findFirst();
  }

  /** By the first bytes, as Latin-1. */
  public static Optional<Compression> byStart(String start) {
    return Arrays.stream(values()).filter(kind -> start.startsWith(kind.magic)).findFirst();
  }

  InputStream open(InputStream in) throws IOException {
    return switch (this) {
      case GZIP -> new GzipStream(in);
      case ZSTD -> new ZstdInputStreamNoFinalizer(in);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(XZ_MOST_KILOBYTES)
              .get();
    };
  }

  /** Of files that are compressed so. */
  public String extension() {
    return extension;
  }
}
