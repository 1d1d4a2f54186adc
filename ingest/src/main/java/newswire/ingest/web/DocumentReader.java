package newswire.ingest.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.Limits;
import newswire.ingest.Original;
import newswire.ingest.PublicationDate;
import newswire.ingest.RefusedException;
import newswire.ingest.SourceItem;
import newswire.ingest.feed.Link;
import newswire.ingest.web.FeedReader.Result;
import newswire.ingest.web.Fetched.Document;
import newswire.ingest.web.PageReader.Outcome;
import newswire.ingest.web.RobotsRules.Verdict;
import org.jspecify.annotations.Nullable;

/** Does with a document that was asked for by name what its kind wants done. Thread-safe. */
final class DocumentReader {
  /** An index that lists indexes that list indexes is not followed further. */
  private static final int DEEPEST = 2;

  private static final int MOST_SITEMAPS = 50;

  private final PoliteClient client;
  private final PageReader pages;
  private final FeedReader feeds;
  private final NoteBook notes;
  private final Consumer<SourceItem> items;
  private final Consumer<String> messages;
  private final WebLimits webLimits;
  private final Limits limits;

  DocumentReader(
      WebSource.Parts parts, FeedReader feeds, NoteBook notes, Consumer<SourceItem> items) {
    this.client = parts.client();
    this.pages = parts.pages();
    this.feeds = feeds;
    this.notes = notes;
    this.items = items;
    this.messages = parts.messages();
    this.webLimits = parts.webLimits();
    this.limits = parts.limits();
  }

  /**
   * What is to be done next.
   *
   * @param again whether there may be more another time
   * @param found what is to be asked, too
   */
  record Next(boolean again, List<Poll> found) {}

  /**
   * Tells what is in a document.
   *
   * @param note on its address, without what this document says
   */
  Next read(Poll poll, FeedNote note, Document fetched, Instant now) throws InterruptedException {
    WebDocument document = new WebDocument(fetched, limits);
    switch (document.kind()) {
      case PAGE -> {
        readPage(poll, document);
        Validators validators = Validators.of(fetched.answer());
        notes.keep(poll.url(), note.withValidators(validators, fetched.address()));
        return new Next(false, List.of());
      }
      case LIST -> {
        return new Next(true, readList(poll, note, fetched, document, now));
      }
      default -> {
        boolean feed = document.kind() != WebDocument.Kind.ARTICLES;
        readEntries(poll, note, fetched, document.entries(webLimits.items()), feed);
        return new Next(true, List.of());
      }
    }
  }

  private void readEntries(
      Poll poll, FeedNote note, Document fetched, List<FeedEntry> entries, boolean summaries)
      throws InterruptedException {
    FeedNote begun = note.withValidators(Validators.NONE, fetched.address());
    SeenItems before = SeenItems.of(note.seen());
    Result result =
        feeds.read(
            poll.url(),
            entries,
            summaries,
            before,
            seen -> notes.keep(poll.url(), begun.withSeen(seen)));
    // As long as something is left to be done, the next answer must be the whole document.
    Validators validators = result.complete() ? Validators.of(fetched.answer()) : Validators.NONE;
    notes.keep(
        poll.url(), note.withSeen(result.seen()).withValidators(validators, fetched.address()));
  }

  private List<Poll> readList(
      Poll poll, FeedNote note, Document fetched, WebDocument document, Instant now)
      throws InterruptedException {
    List<Link> links;
    try {
      links = document.links();
    } catch (RefusedException e) {
      refuse(poll, e.reason(), e.detail(), document.whole());
      return List.of();
    }
    List<FeedEntry> listed = new ArrayList<>();
    newest(poll, links, Link.Kind.PAGE, webLimits.items())
        .forEach(link -> listed.add(new FeedEntry.Address(null, link)));
    readEntries(poll, note, fetched, listed, true);
    if (poll.depth() >= DEEPEST) {
      return List.of();
    }
    List<Link> more = new ArrayList<>(newest(poll, links, Link.Kind.SITEMAP, MOST_SITEMAPS));
    more.addAll(newest(poll, links, Link.Kind.FEED, webLimits.items()));
    return more.stream().map(link -> new Poll(link.url(), poll.depth() + 1, now)).toList();
  }

  /** The links of one kind; if there are too many, those of the latest dates. */
  private List<Link> newest(Poll poll, List<Link> links, Link.Kind kind, int most) {
    List<Link> all = links.stream().filter(link -> link.kind() == kind).toList();
    if (all.size() <= most) {
      return all;
    }
    messages.accept(
        "%s lists %d addresses; the newest %d are looked at"
            .formatted(poll.url(), all.size(), most));
    Comparator<Link> byDate = Comparator.comparing(DocumentReader::date, Comparator.reverseOrder());
    return all.stream().sorted(byDate).limit(most).toList();
  }

  private static String date(Link link) {
    return link.date() == null ? "" : PublicationDate.of(link.date()).orElse("");
  }

  private void readPage(Poll poll, WebDocument document) throws InterruptedException {
    // Only now is it known to be a page, over which robots.txt has a say.
    Verdict verdict = client.robots(document.address());
    if (verdict != Verdict.ALLOWED) {
      String what = verdict == Verdict.DISALLOWED ? "does not allow it" : "cannot be had now";
      refuse(poll, Reason.IO, "robots.txt of " + document.address().host() + " " + what, null);
      return;
    }
    Outcome outcome = pages.read(document, FeedReader.hint(poll.url()));
    if (outcome instanceof Outcome.Read page) {
      items.accept(page.found(poll.key(), poll.url()));
    } else if (outcome instanceof Outcome.Unread unread) {
      refuse(poll, unread.reason(), unread.detail(), unread.original());
    }
  }

  private void refuse(Poll poll, Reason reason, String detail, @Nullable Original original) {
    items.accept(new SourceItem.Refused(poll.key(), poll.url(), reason, detail, original));
  }
}
