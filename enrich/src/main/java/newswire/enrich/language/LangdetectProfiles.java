package newswire.enrich.language;

import com.cybozu.labs.langdetect.DetectorFactory;
import com.cybozu.labs.langdetect.util.LangProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.arnx.jsonic.JSON;

/**
 * The language profiles inside the jar of {@code com.cybozu.labs:langdetect}.
 *
 * <p>Its own loader keeps them in one static, unsynchronised factory that refuses to load twice and
 * wants a folder; here they are read from the class path, each as often as it is asked for.
 */
final class LangdetectProfiles {
  /** The codes of all 53 profiles. */
  static final List<String> LANGUAGES =
      List.of(
          "af", "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "gu",
          "he", "hi", "hr", "hu", "id", "it", "ja", "kn", "ko", "lt", "lv", "mk", "ml", "mr", "ne",
          "nl", "no", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sv", "sw", "ta", "te",
          "th", "tl", "tr", "uk", "ur", "vi", "zh-cn", "zh-tw");

  private LangdetectProfiles() {}

  /** How often each n-gram was seen in the texts of a language. */
  static LangProfile load(String language) {
    return JSON.decode(json(language), LangProfile.class);
  }

  /** A profile as it stands in the jar. */
  static String json(String language) {
    String resource = "/profiles/" + language;
    try (InputStream in = DetectorFactory.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("langdetect has no profile on the class path: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("langdetect's profile cannot be read: " + resource, e);
    }
  }
}
