package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import newswire.contract.DeadLetter.Reason;
import newswire.ingest.Original;
import newswire.ingest.RawArticle;
import newswire.ingest.feed.Link;
import org.jspecify.annotations.Nullable;

/** One item of a feed, or one address of a sitemap. Immutable. */
sealed interface FeedEntry {

  /** Its own bytes; absent in a list of addresses. */
  @Nullable Original original();

  /**
   * What tells it from all others, whatever the feed says it is called today: its address, which
   * other feeds may have, too; else its id in this feed; else what it says.
   */
  String identity(String feed);

  /** What it says; when that changes, it has changed. */
  long fingerprint();

  /** One with text of its own: all of the article, or a summary. */
  record Text(Original original, RawArticle raw) implements FeedEntry {
    @Override
    public String identity(String feed) {
      if (raw.url() != null) {
        return raw.url();
      }
      return raw.id() == null
          ? "text:" + SeenItems.hash(raw.headline(), raw.text())
          : "id:" + SeenItems.hash(feed, raw.id());
    }

    @Override
    public long fingerprint() {
      return SeenItems.hash(raw.headline(), raw.text(), raw.date());
    }
  }

  /** One that only says where an article is. */
  record Address(@Nullable Original original, Link link) implements FeedEntry {
    @Override
    public String identity(String feed) {
      return link.url();
    }

    @Override
    public long fingerprint() {
      return SeenItems.hash(link.title(), link.date());
    }
  }

  /** One that cannot be used. */
  record Unusable(Original original, Reason reason, String detail) implements FeedEntry {
    @Override
    public String identity(String feed) {
      return "refused:" + SeenItems.hash(feed, new String(original.bytes(), ISO_8859_1), detail);
    }

    @Override
    public long fingerprint() {
      return 0;
    }
  }
}
