package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newswire.contract.Article;
import newswire.ingest.Limits;
import newswire.ingest.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the web of a {@link NastyServer} again and again, as runs of one user do: what one run
 * noted the next one knows.
 */
final class WebRun {
  static final WebLimits LIMITS =
      new WebLimits(
          4_000_000,
          100,
          Duration.ofSeconds(60),
          Duration.ofSeconds(5),
          5,
          50,
          8_000,
          100,
          Set.of(80, 443));

  private final TestNetwork network;
  private final ManualTime time;
  private final Map<String, byte[]> notes = new ConcurrentHashMap<>();
  private final List<SourceItem> items = Collections.synchronizedList(new ArrayList<>());
  private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

  WebRun(TestNetwork network, ManualTime time) {
    this.network = network;
    this.time = time;
  }

  /** Asks each once. */
  WebRun once(String... urls) throws InterruptedException {
    return run(null, true, 4, urls);
  }

  WebRun withoutPages(String... urls) throws InterruptedException {
    return run(null, false, 4, urls);
  }

  /** Asks until the thread is interrupted. */
  void follow(Duration interval, String... urls) {
    try {
      run(interval, true, 1, urls);
    } catch (InterruptedException e) {
      // As the test wanted it.
    }
  }

  private WebRun run(@Nullable Duration interval, boolean pages, int threads, String... urls)
      throws InterruptedException {
    items.clear();
    WebSource.Settings settings =
        new WebSource.Settings(
            List.of(urls),
            pages,
            interval,
            "newswire/test",
            network.policy(),
            Duration.ofSeconds(1),
            threads,
            LIMITS,
            Limits.DEFAULT);
    new WebSource(settings, time.timing(), messages::add, network)
        .read(key -> Optional.ofNullable(notes.get(key)), this::take);
    return this;
  }

  private void take(SourceItem item) {
    if (item instanceof SourceItem.Note note) {
      notes.put(note.key(), note.value());
    } else {
      items.add(item);
    }
  }

  List<SourceItem.Found> found() {
    return all(SourceItem.Found.class);
  }

  List<Article> articles() {
    return found().stream().map(SourceItem.Found::article).toList();
  }

  List<String> headlines() {
    return articles().stream().map(Article::headline).toList();
  }

  /** Where and why, of what was refused. */
  List<String> refused() {
    return all(SourceItem.Refused.class).stream().map(SourceItem.Refused::message).toList();
  }

  int unchanged() {
    return all(SourceItem.Unchanged.class).size();
  }

  List<String> messages() {
    return List.copyOf(messages);
  }

  String note(String url) {
    return new String(notes.getOrDefault("web:" + url, new byte[0]), UTF_8);
  }

  private <T extends SourceItem> List<T> all(Class<T> kind) {
    synchronized (items) {
      return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }
}
