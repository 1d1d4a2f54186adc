package newswire.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.RefusedException;
import newswire.ingest.SourceItem;
import newswire.ingest.web.Fetched.Document;
import newswire.ingest.web.Fetched.Failed;
import newswire.ingest.web.Fetched.NotModified;
import newswire.ingest.web.Fetched.Trouble;
import newswire.ingest.web.PoliteClient.Wish;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks named addresses, hands on what they answer, and remembers of each what the next poll has to
 * know. Thread-safe, but for two polls of one address at a time.
 */
final class FeedPoller {
  private static final String GONE = "is gone for good, it says (410); take it off your list";
  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final Next NEVER = new Next(Optional.empty(), List.of());

  private final PoliteClient client;
  private final DocumentReader documents;
  private final NoteBook notes;
  private final PollSchedule schedule;
  private final Timing timing;
  private final boolean following;
  private final Consumer<SourceItem> items;
  private final Consumer<String> messages;

  FeedPoller(
      WebSource.Parts parts,
      DocumentReader documents,
      NoteBook notes,
      PollSchedule schedule,
      Consumer<SourceItem> items) {
    this.client = parts.client();
    this.documents = documents;
    this.notes = notes;
    this.schedule = schedule;
    this.timing = parts.timing();
    this.following = parts.following();
    this.items = items;
    this.messages = parts.messages();
  }

  /**
   * What is to be done next.
   *
   * @param again when to ask again; empty for what is not asked twice
   * @param found what was found to be asked, too
   */
  record Next(Optional<Instant> again, List<Poll> found) {}

  Next poll(Poll poll) throws InterruptedException {
    FeedNote note = notes.of(poll.url());
    if (note.gone()) {
      refuse(poll, GONE);
      return NEVER;
    }
    Optional<Instant> held = note.heldUntil().filter(until -> until.isAfter(timing.now()));
    if (held.isPresent()) {
      refuse(poll, "asked not to be asked before " + held.get());
      return new Next(held, List.of());
    }
    Optional<WebAddress> address =
        WebAddress.of(note.movedTo() == null ? poll.url() : note.movedTo());
    if (address.isEmpty()) {
      refuse(
          poll, "no address that is asked: it takes http or https, and a host that is no number");
      return NEVER;
    }
    Wish wish =
        Wish.named(address.get()).unless(note.validators(), note.validAddress().orElse(null));
    Fetched fetched = client.fetch(wish);
    return handle(poll, note, fetched);
  }

  /** What comes after a poll that threw what it must not: the address is asked again later. */
  Next afterFault(Poll poll, Throwable fault) {
    LOG.error("{} could not be read because of a fault of newswire's own", poll.url(), fault);
    String detail = RefusedException.ownFault(fault);
    items.accept(new SourceItem.Refused(poll.key(), poll.url(), Reason.INTERNAL, detail, null));
    return new Next(Optional.of(schedule.afterFailure(1, null)), List.of());
  }

  private Next handle(Poll poll, FeedNote note, Fetched fetched) throws InterruptedException {
    if (fetched instanceof Document document) {
      tellMove(poll, note, document.moved());
      tellRecovery(poll, note);
      FeedNote known = note.afterSuccess().withMove(document.moved());
      DocumentReader.Next next = documents.read(poll, known, document, timing.now());
      Duration freshFor = PollSchedule.freshFor(document.answer());
      return new Next(
          next.again() ? Optional.of(schedule.afterAnswer(freshFor)) : Optional.empty(),
          next.found());
    }
    if (fetched instanceof NotModified same) {
      tellMove(poll, note, same.moved());
      tellRecovery(poll, note);
      notes.keep(poll.url(), note.afterSuccess().withMove(same.moved()));
      return new Next(Optional.of(schedule.afterAnswer(Duration.ZERO)), List.of());
    }
    return handleFailure(poll, note, (Failed) fetched);
  }

  private Next handleFailure(Poll poll, FeedNote note, Failed failed) {
    boolean gone = failed.trouble() == Trouble.GONE;
    refuse(poll, gone ? GONE : failed.detail());
    if (following && note.failures() == 0) {
      // Who follows would else hear of it at the end, which never comes.
      messages.accept(poll.url() + ": " + failed.detail() + "; it is tried again, later each time");
    }
    Duration asked = failed.notBefore();
    FeedNote after = note.afterFailure(gone, asked == null ? null : timing.now().plus(asked));
    notes.keep(poll.url(), after);
    return gone
        ? NEVER
        : new Next(Optional.of(schedule.afterFailure(after.failures(), asked)), List.of());
  }

  private void tellRecovery(Poll poll, FeedNote note) {
    if (following && note.failures() > 0) {
      messages.accept(poll.url() + " answers again after " + note.failures() + " failures");
    }
  }

  private void tellMove(Poll poll, FeedNote note, @Nullable WebAddress moved) {
    if (moved != null && !moved.toString().equals(note.movedTo())) {
      messages.accept(
          poll.url() + " has moved for good to " + moved + " and is asked there from now on");
    }
  }

  private void refuse(Poll poll, String detail) {
    items.accept(new SourceItem.Refused(poll.key(), poll.url(), Reason.IO, detail, null));
  }
}
