package newswire.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import newswire.ingest.ItemSource;
import newswire.ingest.Limits;
import newswire.ingest.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * Articles from addresses of the web: feeds, sitemaps, lists of feeds, and pages. Each address is
 * asked once; with an interval, feeds and lists are asked again and again until the reading thread
 * is interrupted. An address that fails is told as a refused item and stops no other.
 *
 * <p>Threads of its own ask several hosts at the same time, one of them one thing at a time.
 */
public final class WebSource implements ItemSource {
  private final Settings settings;
  private final Parts parts;

  /**
   * @param messages for a person: what has moved, what is left out
   */
  public WebSource(Settings settings, Timing timing, Consumer<String> messages) {
    this(settings, timing, messages, Network.REAL);
  }

  WebSource(Settings settings, Timing timing, Consumer<String> messages, Network network) {
    this.settings = settings;
    // A port out of the ordinary that the user names is one that he means.
    WebLimits limits =
        settings
            .webLimits()
            .withPorts(
                settings.urls().stream()
                    .flatMap(u -> WebAddress.of(u).stream())
                    .map(WebAddress::port));
    HttpExchange exchange =
        new HttpExchange(network, settings.addresses(), limits, timing, settings.userAgent());
    PoliteClient client =
        new PoliteClient(exchange, limits, timing, new HostGates(timing, settings.pause()));
    PageReader pages = new PageReader(client, settings.limits());
    boolean following = settings.interval() != null;
    this.parts = new Parts(client, pages, timing, limits, settings.limits(), following, messages);
  }

  /**
   * What to read, and how.
   *
   * @param urls as the user named them
   * @param fetchPages whether the page is fetched of an item that has only a summary
   * @param interval between two polls of one address; null to ask each once
   * @param userAgent who we say we are
   * @param pause between two requests to one host
   * @param threads how many hosts are asked at the same time
   */
  public record Settings(
      List<String> urls,
      boolean fetchPages,
      @Nullable Duration interval,
      String userAgent,
      AddressPolicy addresses,
      Duration pause,
      int threads,
      WebLimits webLimits,
      Limits limits) {
    /** Between two requests to one host. */
    public static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    /** Between two polls of one feed. */
    public static final Duration USUAL_INTERVAL = Duration.ofMinutes(15);

    public static final int USUAL_THREADS = 8;

    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);

    public Settings {
      urls = List.copyOf(urls);
      if (interval != null && interval.compareTo(SHORTEST_INTERVAL) < 0) {
        throw new IllegalArgumentException(
            "feeds are polled once a minute at most, not every " + interval.toMillis() + " ms");
      }
    }
  }

  /** What is made once and shared by all that reads. */
  record Parts(
      PoliteClient client,
      PageReader pages,
      Timing timing,
      WebLimits webLimits,
      Limits limits,
      boolean following,
      Consumer<String> messages) {}

  @Override
  public List<String> names() {
    return settings.urls();
  }

  @Override
  public void read(Notes notes, Consumer<SourceItem> items) throws InterruptedException {
    PollQueue queue = new PollQueue(parts.timing());
    AtomicBoolean ended = new AtomicBoolean();
    AtomicReference<Throwable> fault = new AtomicReference<>();
    Consumer<SourceItem> told =
        item -> {
          // A thread that waits for an answer cannot be woken, and comes too late.
          if (!ended.get()) {
            tell(items, item, fault);
          }
        };
    FeedPoller poller = poller(notes, told);
    Instant now = parts.timing().now();
    settings.urls().forEach(url -> queue.add(new Poll(url, 0, now)));
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < settings.threads(); i++) {
      Thread worker = new Thread(() -> work(queue, poller, fault), "newswire-ingest-web-" + i);
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
    try {
      for (Thread worker : workers) {
        worker.join();
      }
    } finally {
      ended.set(true);
      queue.close();
      workers.forEach(Thread::interrupt);
    }
    rethrow(fault.get());
  }

  @Override
  public long documents() {
    return parts.client().documents();
  }

  @Override
  public long bytes() {
    return parts.client().bytes();
  }

  private FeedPoller poller(Notes notes, Consumer<SourceItem> items) {
    NoteBook book = new NoteBook(notes, items);
    LinkOwners owners = new LinkOwners();
    for (String url : settings.urls()) {
      SeenItems.of(book.of(url).seen()).own().forEach(item -> owners.claim(item, url));
    }
    FeedReader feeds =
        new FeedReader(parts.pages(), settings.limits(), owners, settings.fetchPages(), items);
    Duration interval = settings.interval() == null ? Duration.ZERO : settings.interval();
    return new FeedPoller(
        parts,
        new DocumentReader(parts, feeds, book, items),
        book,
        new PollSchedule(parts.timing(), interval),
        items);
  }

  private void work(PollQueue queue, FeedPoller poller, AtomicReference<Throwable> fault) {
    try {
      for (Optional<Poll> poll = queue.take(); poll.isPresent(); poll = queue.take()) {
        FeedPoller.Next next = poll(poller, poll.get(), fault);
        next.found().forEach(queue::add);
        Poll done = poll.get();
        if (settings.interval() != null) {
          next.again().ifPresent(when -> queue.again(done.at(when)));
        }
        queue.done(done);
      }
    } catch (InterruptedException e) {
      // The run has ended.
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fault.compareAndSet(null, e);
      queue.close();
    }
  }

  private static void tell(
      Consumer<SourceItem> items, SourceItem item, AtomicReference<Throwable> fault) {
    try {
      items.accept(item);
    } catch (RuntimeException | Error e) {
      fault.compareAndSet(null, e);
      throw e;
    }
  }

  /** A fault in reading one address stops no other; one of whoever is told ends the reading. */
  private static FeedPoller.Next poll(
      FeedPoller poller, Poll poll, AtomicReference<Throwable> fault) throws InterruptedException {
    try {
      return poller.poll(poll);
    } catch (RuntimeException | StackOverflowError e) {
      if (fault.get() != null) {
        throw e;
      }
      return poller.afterFault(poll, e);
    }
  }

  private static void rethrow(@Nullable Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    if (fault instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
