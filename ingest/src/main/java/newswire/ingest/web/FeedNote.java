package newswire.ingest.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import newswire.contract.Json;
import newswire.ingest.ItemSource.Notes;
import newswire.ingest.SourceItem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered of a named address from one poll to the next, and across restarts. Immutable.
 *
 * @param etag for If-None-Match, as it came
 * @param lastModified for If-Modified-Since, as it came
 * @param validFor the address that these two belong to
 * @param movedTo where the server said for good that it is now
 * @param gone whether the server said that it will never be there again
 * @param failures how many polls have failed in a row
 * @param notBefore when the server wants to be asked again, in seconds since 1970
 * @param seen the items that the last answer held, see {@link SeenItems}
 */
record FeedNote(
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String validFor,
    @Nullable String movedTo,
    boolean gone,
    int failures,
    @Nullable Long notBefore,
    @Nullable String seen) {
  static final FeedNote NONE = new FeedNote(null, null, null, null, false, 0, null, null);

  private static final Logger LOG = LoggerFactory.getLogger(FeedNote.class);

  /** What an earlier run noted of this address. */
  static FeedNote of(Notes notes, String url) {
    Optional<byte[]> json = notes.note(key(url));
    try {
      return json.isPresent() ? Json.read(json.get(), FeedNote.class) : NONE;
    } catch (IOException e) {
      // At worst it is fetched once more, and what is in it is known as published.
      LOG.warn("the note on {} cannot be read: {}", url, e.getMessage());
      return NONE;
    }
  }

  SourceItem.Note item(String url) {
    return new SourceItem.Note(key(url), Json.write(this));
  }

  Validators validators() {
    return new Validators(etag, lastModified);
  }

  Optional<WebAddress> validAddress() {
    return Optional.ofNullable(validFor).flatMap(WebAddress::of);
  }

  Optional<Instant> heldUntil() {
    return Optional.ofNullable(notBefore).map(Instant::ofEpochSecond);
  }

  FeedNote withMove(@Nullable WebAddress moved) {
    return moved == null
        ? this
        : new FeedNote(
            etag, lastModified, validFor, moved.toString(), gone, failures, notBefore, seen);
  }

  FeedNote afterSuccess() {
    return new FeedNote(etag, lastModified, validFor, movedTo, false, 0, null, seen);
  }

  FeedNote afterFailure(boolean isGone, @Nullable Instant until) {
    Long held = until == null ? null : until.getEpochSecond();
    return new FeedNote(etag, lastModified, validFor, movedTo, isGone, failures + 1, held, seen);
  }

  /** With what came along with a document. */
  FeedNote withValidators(Validators validators, WebAddress address) {
    return new FeedNote(
        validators.etag(),
        validators.lastModified(),
        address.toString(),
        movedTo,
        gone,
        failures,
        notBefore,
        seen);
  }

  FeedNote withSeen(SeenItems items) {
    return new FeedNote(
        etag, lastModified, validFor, movedTo, gone, failures, notBefore, items.encoded());
  }

  private static String key(String url) {
    return "web:" + url;
  }
}
