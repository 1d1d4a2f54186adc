package newswire.ingest.web;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.ArticleNormalizer;
import newswire.ingest.Limits;
import newswire.ingest.RawArticle;
import newswire.ingest.RefusedException;
import newswire.ingest.SourceItem;
import newswire.ingest.feed.Link;
import newswire.ingest.web.PageReader.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles of a feed's entries: of those that carry the whole text at once, of the others by
 * way of their pages. Thread-safe.
 */
final class FeedReader {
  /** So many new items, and what is done so far is noted. */
  private static final int NOTED_AFTER = 50;

  private final PageReader pages;
  private final ArticleNormalizer normalizer;
  private final LinkOwners owners;
  private final boolean fetchPages;
  private final Consumer<SourceItem> items;

  FeedReader(
      PageReader pages,
      Limits limits,
      LinkOwners owners,
      boolean fetchPages,
      Consumer<SourceItem> items) {
    this.pages = pages;
    this.normalizer = new ArticleNormalizer(limits);
    this.owners = owners;
    this.fetchPages = fetchPages;
    this.items = items;
  }

  /**
   * What was done with a feed.
   *
   * @param complete whether nothing is left that may be better another time
   */
  record Result(SeenItems seen, boolean complete) {}

  /**
   * Tells of the entries that are new or have changed.
   *
   * @param feed as the user named it
   * @param mayBeSummaries whether a short text may be part of a longer one on a page
   * @param noted told from time to time what has been done
   */
  Result read(
      String feed,
      List<FeedEntry> entries,
      boolean mayBeSummaries,
      SeenItems before,
      Consumer<SeenItems> noted)
      throws InterruptedException {
    before.own().forEach(item -> owners.claim(item, feed));
    SeenItems after = new SeenItems();
    boolean complete = true;
    int told = 0;
    for (FeedEntry entry : entries) {
      String identity = entry.identity(feed);
      long item = SeenItems.hash(identity);
      String key = "web:" + feed + '#' + identity;
      if (before.contains(item, entry.fingerprint())) {
        after.add(item, entry.fingerprint(), before.isOwn(item));
        items.accept(new SourceItem.Unchanged(key, feed));
      } else if (!owners.claim(item, feed)) {
        after.add(item, entry.fingerprint(), false);
        items.accept(new SourceItem.Unchanged(key, feed));
      } else if (tell(feed, key, entry, mayBeSummaries)) {
        after.add(item, entry.fingerprint(), true);
        told++;
        if (told % NOTED_AFTER == 0) {
          noted.accept(after);
        }
      } else {
        complete = false;
        owners.release(item, feed);
      }
    }
    release(feed, before.own(), after.own());
    return new Result(after, complete);
  }

  private void release(String feed, Set<Long> before, Set<Long> after) {
    before.stream().filter(item -> !after.contains(item)).forEach(i -> owners.release(i, feed));
  }

  /** Whether that is settled; else it is to be tried again with the next poll. */
  private boolean tell(String feed, String key, FeedEntry entry, boolean mayBeSummary)
      throws InterruptedException {
    if (entry instanceof FeedEntry.Text text) {
      boolean summary = mayBeSummary && isShort(text.raw());
      return summary ? tellShort(feed, key, text) : tellText(feed, key, text);
    }
    if (entry instanceof FeedEntry.Address address) {
      return tellPage(feed, key, address);
    }
    FeedEntry.Unusable unusable = (FeedEntry.Unusable) entry;
    items.accept(
        new SourceItem.Refused(
            key, feed, unusable.reason(), unusable.detail(), unusable.original()));
    return true;
  }

  private boolean isShort(RawArticle raw) {
    return fetchPages && raw.url() != null && !FullText.is(raw.text());
  }

  private boolean tellText(String feed, String key, FeedEntry.Text text) {
    String place = place(feed, text.raw().url());
    try {
      items.accept(
          new SourceItem.Found(
              key,
              place,
              normalizer.normalize(text.raw(), null),
              text.original(),
              text.raw().encoding()));
    } catch (RefusedException e) {
      items.accept(new SourceItem.Refused(key, place, e.reason(), e.detail(), text.original()));
    }
    return true;
  }

  /** The page if it can be had, the summary if it never can. */
  private boolean tellShort(String feed, String key, FeedEntry.Text text)
      throws InterruptedException {
    Outcome outcome = fetch(String.valueOf(text.raw().url()), text.raw());
    if (outcome instanceof Outcome.Unread unread && !unread.passing()) {
      return tellText(feed, key, text);
    }
    return tell(key, place(feed, text.raw().url()), outcome);
  }

  private boolean tellPage(String feed, String key, FeedEntry.Address address)
      throws InterruptedException {
    Link link = address.link();
    if (!fetchPages) {
      items.accept(
          new SourceItem.Refused(
              key,
              link.url(),
              Reason.EMPTY,
              "only the page has the text, and pages are not fetched",
              address.original()));
      return true;
    }
    return tell(key, place(feed, link.url()), fetch(link.url(), hint(link)));
  }

  private Outcome fetch(String url, RawArticle hint) throws InterruptedException {
    WebAddress page = WebAddress.of(url).orElse(null);
    return page == null
        ? new Outcome.Unread(Reason.IO, "no address that can be asked: " + url, null, false)
        : pages.fetch(page, hint);
  }

  private boolean tell(String key, String place, Outcome outcome) {
    if (outcome instanceof Outcome.Read read) {
      items.accept(read.found(key, place));
      return true;
    }
    Outcome.Unread unread = (Outcome.Unread) outcome;
    items.accept(
        new SourceItem.Refused(key, place, unread.reason(), unread.detail(), unread.original()));
    return !unread.passing();
  }

  private static String place(String feed, @Nullable String url) {
    return url == null ? feed : url;
  }

  /** Nothing is said of a page but its address. */
  static RawArticle hint(String url) {
    return new RawArticle(null, "", url, null, null, null, null, null, null);
  }

  /** What a list says of a page, as an article without text. */
  static RawArticle hint(Link link) {
    return new RawArticle(
        link.title(),
        "",
        link.url(),
        null,
        link.date(),
        link.language(),
        link.publisher(),
        null,
        null);
  }
}
