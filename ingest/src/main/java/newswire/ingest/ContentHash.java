package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import newswire.contract.Article.InfoSource;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of what an article says, hexadecimal. Left out are the name of the file it lay in, so
 * that a copy under another name is no new version; the lead image, whose address changes with the
 * site's design; and the source's id where there is an address. Pure functions.
 */
final class ContentHash {
  private final MessageDigest digest = sha256();

  private ContentHash() {}

  static String of(Article article) {
    ContentHash hash = new ContentHash();
    hash.add(article.uri());
    hash.add(article.language());
    hash.add(article.contentCreated());
    hash.add(article.by());
    hash.add(article.located());
    hash.add(article.headline());
    hash.add(article.body());
    if (article.infoSources() != null) {
      article.infoSources().stream().map(InfoSource::name).forEach(hash::add);
    }
    Optional<String> url = article.altId(AltId.URL);
    hash.add(url.orElse(null));
    // Some feeds give an article a new id each time; its address already tells it apart.
    hash.add(url.isPresent() ? null : article.altId(AltId.GUID).orElse(null));
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  static String of(Original original) {
    ContentHash hash = new ContentHash();
    hash.digest.update(original.bytes());
    if (original.isCut()) {
      hash.add(Long.toString(original.size()));
    }
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  // An end mark that no field contains keeps "ab" + "c" and "a" + "bc" apart.
  private void add(@Nullable String field) {
    if (field != null) {
      digest.update(field.getBytes(UTF_8));
    }
    digest.update((byte) 0);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
