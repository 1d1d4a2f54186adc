package newswire.ingest.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpStatus;

/** Unpacks bodies, no further than they may be large. Pure functions. */
final class Gzip {
  private static final int BLOCK = 64 * 1024;

  private Gzip() {}

  /**
   * The unpacked body.
   *
   * @throws RequestException if it is no gzip, is cut off, or grows past the limit
   */
  static byte[] unpack(byte[] body, int most, Holding holding) throws RequestException {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream(BLOCK);
    byte[] block = new byte[BLOCK];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), BLOCK)) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        if (unpacked.size() + count > most) {
          throw BodyReader.tooLarge(most);
        }
        holding.add(count);
        unpacked.write(block, 0, count);
      }
    } catch (IOException e) {
      throw new RequestException(
          HttpStatus.BAD_REQUEST_400, "the body is not whole gzip: " + e.getMessage());
    }
    return unpacked.toByteArray();
  }
}
