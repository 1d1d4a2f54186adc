package newswire.ingest.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the robots.txt of each host says to newswire (RFC 9309): read once a day; one that is not
 * there allows everything, one that cannot be had at the moment nothing. Thread-safe.
 */
final class RobotsRules {
  /** By which a robots.txt calls us. */
  static final String TOKEN = "newswire";

  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_IF_UNREACHABLE = Duration.ofMinutes(10);
  private static final int MOST = 1_000;

  private final Timing timing;
  private final HostGates gates;
  private final Map<String, Rules> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
          return size() > MOST;
        }
      };

  RobotsRules(Timing timing, HostGates gates) {
    this.timing = timing;
    this.gates = gates;
  }

  /** Fetches a robots.txt itself, for which no rules are asked. */
  interface Source {
    Fetched fetch(WebAddress address) throws InterruptedException;
  }

  /** What is said of a page. */
  enum Verdict {
    ALLOWED,
    DISALLOWED,
    /** The rules cannot be had at the moment. */
    UNKNOWN
  }

  Verdict of(WebAddress page, Source source) throws InterruptedException {
    Rules rules = rules(page, source);
    if (rules.unreachable) {
      return Verdict.UNKNOWN;
    }
    return rules.rules.isAllowed(page.toString()) ? Verdict.ALLOWED : Verdict.DISALLOWED;
  }

  private Rules rules(WebAddress page, Source source) throws InterruptedException {
    synchronized (known) {
      Rules rules = known.get(page.origin());
      if (rules != null && rules.expires.isAfter(timing.now())) {
        return rules;
      }
    }
    // Two that ask at once fetch it twice, in turn; that does no harm.
    Rules rules = fetch(page, source);
    synchronized (known) {
      known.put(page.origin(), rules);
    }
    return rules;
  }

  private Rules fetch(WebAddress page, Source source) throws InterruptedException {
    WebAddress address = page.resolve("/robots.txt").orElseThrow();
    Fetched fetched = source.fetch(address);
    if (fetched instanceof Fetched.Document document) {
      byte[] bytes = document.answer().body();
      BaseRobotRules rules =
          new SimpleRobotRulesParser()
              .parseContent(address.toString(), bytes, "text/plain", List.of(TOKEN));
      if (rules.getCrawlDelay() > 0) {
        gates.slowDown(page.host(), Duration.ofMillis(rules.getCrawlDelay()));
      }
      return new Rules(rules, false, timing.now().plus(KEPT));
    }
    boolean passing = fetched instanceof Fetched.Failed failed && failed.trouble().isPassing();
    return new Rules(
        new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
        passing,
        timing.now().plus(passing ? KEPT_IF_UNREACHABLE : KEPT));
  }

  private record Rules(BaseRobotRules rules, boolean unreachable, Instant expires) {}
}
