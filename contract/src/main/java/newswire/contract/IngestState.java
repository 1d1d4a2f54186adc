package newswire.contract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What was published of one item of one source, written in the same transaction as the article.
 *
 * @param uri the article's uri, absent if the item was rejected
 * @param hash SHA-256 of the published value, or of the rejected bytes, hexadecimal
 * @param position how far the source had been read, if it is one that grows
 */
public record IngestState(@Nullable String uri, String hash, @Nullable Long position) {
  public IngestState {
    requireNonNull(hash, "hash");
  }
}
