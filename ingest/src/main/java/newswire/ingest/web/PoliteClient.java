package newswire.ingest.web;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import newswire.ingest.web.Fetched.Failed;
import newswire.ingest.web.Fetched.Trouble;
import newswire.ingest.web.RobotsRules.Verdict;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents as a good guest does: in turn, with pauses, following robots.txt where it is
 * asked to, and trying again only what may pass, later each time. Follows redirects itself, so that
 * each address on the way is checked like the first. Thread-safe.
 */
final class PoliteClient {
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(2);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private final HttpExchange exchange;
  private final WebLimits limits;
  private final Timing timing;
  private final HostGates gates;
  private final RobotsRules robots;
  private final AtomicLong documents = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  PoliteClient(HttpExchange exchange, WebLimits limits, Timing timing, HostGates gates) {
    this.exchange = exchange;
    this.limits = limits;
    this.timing = timing;
    this.gates = gates;
    this.robots = new RobotsRules(timing, gates);
  }

  /**
   * A wish for a document.
   *
   * @param known what was given along with it the last time, and where that was
   * @param knownAt the address that {@code known} belongs to
   * @param followsRobots whether robots.txt has a say: it has for pages, and has none for a feed
   *     that the user named
   */
  record Wish(
      WebAddress address, Validators known, @Nullable WebAddress knownAt, boolean followsRobots) {

    /** A page that a feed or a sitemap leads to. */
    static Wish page(WebAddress address) {
      return new Wish(address, Validators.NONE, null, true);
    }

    /** What the user named. */
    static Wish named(WebAddress address) {
      return new Wish(address, Validators.NONE, null, false);
    }

    Wish unless(Validators unchanged, @Nullable WebAddress at) {
      return new Wish(address, unchanged, at, followsRobots);
    }
  }

  /** Fetches a document; returns when it is here, or it is clear that it will not come. */
  Fetched fetch(Wish wish) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Fetched fetched = attempt(wish);
      if (!(fetched instanceof Failed failed)
          || failed.trouble() != Trouble.PASSING
          || attempt == ATTEMPTS) {
        return fetched;
      }
      Duration wait =
          failed.notBefore() == null
              ? timing.jittered(FIRST_BACK_OFF.multipliedBy(1L << (attempt - 1)))
              : failed.notBefore();
      if (wait.compareTo(HostGates.PATIENCE) > 0) {
        return fetched;
      }
      timing.pause(wait);
    }
  }

  /** Whether robots.txt lets us use this page. */
  Verdict robots(WebAddress page) throws InterruptedException {
    return robots.of(page, address -> fetch(Wish.named(address)));
  }

  long documents() {
    return documents.get();
  }

  long bytes() {
    return bytes.get();
  }

  private Fetched attempt(Wish wish) throws InterruptedException {
    try {
      return follow(wish);
    } catch (IOException e) {
      return failed(e);
    }
  }

  private static Failed failed(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      // TLS wraps what the socket under it threw.
      if (cause instanceof LimitException limit) {
        // A slow one has taken a minute already.
        Trouble trouble = limit.isSlow() ? Trouble.TIRING : Trouble.LASTING;
        return new Failed(trouble, why(limit), null);
      }
    }
    if (e instanceof HostGates.ClosedException closed) {
      return new Failed(Trouble.PASSING, why(closed), closed.waitingTime());
    }
    boolean lasting =
        e instanceof ForbiddenAddressException
            || e instanceof SSLHandshakeException
            || e instanceof SSLPeerUnverifiedException;
    return new Failed(lasting ? Trouble.LASTING : Trouble.PASSING, why(e), null);
  }

  private Fetched follow(Wish wish) throws IOException, InterruptedException {
    WebAddress at = wish.address();
    WebAddress moved = null;
    boolean permanent = true;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      Optional<Failed> refused = refused(at, wish);
      if (refused.isPresent()) {
        return refused.get();
      }
      Validators validators = at.equals(wish.knownAt()) ? wish.known() : Validators.NONE;
      Answer answer = ask(at, validators);
      if (!REDIRECTS.contains(answer.status())) {
        return end(at, moved, answer, !validators.equals(Validators.NONE));
      }
      String location = answer.header("Location").orElse("");
      Optional<WebAddress> next = at.resolve(location);
      if (next.isEmpty()) {
        return lasting(at + " redirects to \"" + location + "\", which is no address");
      }
      permanent &= PERMANENT.contains(answer.status());
      at = next.get();
      moved = permanent ? at : moved;
    }
    return lasting("more than %d redirects, the last to %s".formatted(limits.redirects(), at));
  }

  private Answer ask(WebAddress at, Validators validators)
      throws IOException, InterruptedException {
    Answer answer = gates.inTurn(at.host(), () -> exchange.get(at, validators));
    documents.incrementAndGet();
    bytes.addAndGet(answer.body().length);
    if (PASSING.contains(answer.status())) {
      RetryAfter.of(answer, timing.now()).ifPresent(time -> gates.closeFor(at.host(), time));
    }
    return answer;
  }

  private Optional<Failed> refused(WebAddress at, Wish wish) throws InterruptedException {
    if (!limits.ports().contains(at.port())) {
      return Optional.of(lasting("%s: links may not lead to port %d".formatted(at, at.port())));
    }
    if (!wish.followsRobots()) {
      return Optional.empty();
    }
    return switch (robots(at)) {
      case ALLOWED -> Optional.empty();
      case DISALLOWED -> Optional.of(lasting("robots.txt of " + at.host() + " does not allow it"));
      case UNKNOWN ->
          Optional.of(
              new Failed(
                  Trouble.TIRING,
                  "robots.txt of " + at.host() + " cannot be had at the moment",
                  null));
    };
  }

  private Fetched end(
      WebAddress at, @Nullable WebAddress moved, Answer answer, boolean conditional) {
    if (answer.isDocument()) {
      return new Fetched.Document(at, moved, answer);
    }
    int status = answer.status();
    if (status == 304 && conditional) {
      return new Fetched.NotModified(moved);
    }
    String phrase = EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ENGLISH);
    String said = at.host() + " answered " + status + (phrase == null ? "" : " " + phrase);
    if (PASSING.contains(status)) {
      Duration wait = RetryAfter.of(answer, timing.now()).orElse(null);
      String asked = wait == null ? "" : ", try again in " + wait.toSeconds() + " s";
      return new Failed(Trouble.PASSING, said + asked, wait);
    }
    return new Failed(status == 410 ? Trouble.GONE : Trouble.LASTING, said, null);
  }

  private static Failed lasting(String detail) {
    return new Failed(Trouble.LASTING, detail, null);
  }

  private static String why(IOException e) {
    if (e instanceof UnknownHostException) {
      return "there is no host " + e.getMessage();
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
