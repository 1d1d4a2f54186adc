package newswire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.regex.Pattern;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.Original;
import newswire.ingest.ParsedItems;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A ZIP archive: its files are read as those of a folder are, and their paths stand in their places
 * and keys. Nothing is unpacked to disk, so no path in it can lead anywhere.
 */
public final class ZipArticleParser extends PackedArticleParser {
  private static final Pattern HIDDEN = Pattern.compile("(.*/)?(\\.[^./][^/]*|__MACOSX)(/.*)?");
  private static final Pattern OFFICE = Pattern.compile("\\[Content_Types]\\.xml|mimetype");
  private static final int LONGEST_PATH = 1_000;

  public ZipArticleParser(Nesting nesting, Function<Nesting, ContentReader> readers) {
    super(nesting, readers);
  }

  @Override
  void unpack(InputStream packed, Inflation inflation, ContentReader reader, ParsedItems found)
      throws IOException {
    // The stream says what it is by its first file's name; UTF-8 where a name does not say.
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(packed, "UTF-8", true)) {
      long read = 0;
      for (ZipArchiveEntry entry = next(zip); entry != null; entry = next(zip)) {
        String path = entry.getName();
        if (read == 0 && OFFICE.matcher(path).matches()) {
          refuse(found, Reason.BINARY, "an office document, no archive of articles");
          return;
        }
        if (!entry.isDirectory() && !HIDDEN.matcher(path).matches()) {
          read += read(zip, entry, inflation, reader, found) ? 1 : 0;
        }
        // Not skipped: what is skipped is unpacked too, and has to be counted.
        inflation.unpacked(zip).transferTo(OutputStream.nullOutputStream());
      }
      if (read == 0) {
        refuse(found, Reason.EMPTY, "no file of a known format in the archive");
      }
    }
  }

  private static boolean read(
      ZipArchiveInputStream zip,
      ZipArchiveEntry entry,
      Inflation inflation,
      ContentReader reader,
      ParsedItems found)
      throws IOException {
    String path = entry.getName();
    String shown = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH);
    if (!reader.mayRead(path)) {
      found.passOver(shown);
      return false;
    }
    ParsedItems inside = found.member(shown);
    if (zip.canReadEntryData(entry)) {
      reader.read(path.substring(path.lastIndexOf('/') + 1), inflation.unpacked(zip), inside);
    } else {
      refuse(inside, Reason.UNREADABLE, "encrypted, or packed in a way that cannot be streamed");
    }
    return true;
  }

  private static ZipArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
    return Inflation.checked(zip::getNextEntry);
  }

  private static void refuse(ParsedItems found, Reason reason, String detail) {
    found.refuse(new Original(0, 0, new byte[0], 0), reason, detail);
  }
}
