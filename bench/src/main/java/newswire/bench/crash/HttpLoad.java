package newswire.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Clients that post articles, each until it is acknowledged: what is not answered, or answered with
 * "later", is sent again after a moment.
 */
final class HttpLoad {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final long PAUSE_MS = 100;
  private static final String UNANSWERED = "no answer";

  private final URI articles;
  private final int total;
  private final List<JsonNode> models;
  private final long seed;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  HttpLoad(URI articles, int total, Path seeds, long seed, int clients) throws IOException {
    this.articles = articles;
    this.total = total;
    this.models = Corpus.models(seeds);
    this.seed = seed;
    for (int i = 0; i < clients; i++) {
      Thread thread = new Thread(this::post, "client-" + i);
      thread.setDaemon(true);
      threads.add(thread);
    }
  }

  void start() {
    threads.forEach(Thread::start);
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** Posts that were sent and not answered yet. */
  int underWay() {
    return underWay.get();
  }

  /** How many answers there were, by status or failure. */
  Map<String, Long> answers() {
    Map<String, Long> counts = new TreeMap<>();
    answers.forEach((answer, count) -> counts.put(answer, count.sum()));
    return counts;
  }

  private void post() {
    for (int number = next.getAndIncrement(); number < total; number = next.getAndIncrement()) {
      HttpRequest request =
          HttpRequest.newBuilder(articles)
              .timeout(TIMEOUT)
              .header("Content-Type", "application/json")
              .POST(
                  BodyPublishers.ofString(
                      Corpus.article(models, random(number), number).toString()))
              .build();
      try {
        while (!isAcknowledged(request)) {
          Thread.sleep(PAUSE_MS);
        }
        acknowledged.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean isAcknowledged(HttpRequest request) throws InterruptedException {
    underWay.incrementAndGet();
    try {
      int status = client.send(request, BodyHandlers.ofString()).statusCode();
      count(Integer.toString(status));
      return status == 200;
    } catch (IOException e) {
      count(UNANSWERED);
      return false;
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void count(String answer) {
    answers.computeIfAbsent(answer, a -> new LongAdder()).increment();
  }

  /** Each article follows from seed and number alone, whoever sends it. */
  private Random random(int number) {
    return new Random(seed * 1_000_003 + number);
  }
}
