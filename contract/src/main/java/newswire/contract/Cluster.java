package newswire.contract;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka cluster as newswire manages it: waits for it, creates its topics, says which cluster it
 * is. Not thread-safe. Nothing hangs: every call ends after {@code wait} with an {@link
 * UnreachableException} that says what was waited for.
 */
public final class Cluster implements AutoCloseable {
  private static final Duration ATTEMPT = Duration.ofSeconds(5);
  private static final Duration RETRY = Duration.ofMillis(50);
  private static final Duration WORTH_TELLING = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final Admin admin;
  private final String address;
  private final Duration wait;
  private final Consumer<String> progress;

  /**
   * @param wait how long to wait for the broker and its topics, in all
   * @param progress told what is waited for, once
   */
  public Cluster(KafkaConnection connection, Duration wait, Consumer<String> progress) {
    this.address = connection.bootstrapServers();
    this.wait = wait;
    this.progress = progress;
    this.admin =
        Admin.create(
            connection.with(
                Map.of(
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    (int) ATTEMPT.toMillis(),
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    (int) ATTEMPT.toMillis())));
  }

  /** The cluster's id, which tells one Kafka from another. */
  public String id() {
    return call("the broker", () -> admin.describeCluster().clusterId());
  }

  /**
   * Creates the topics that are missing, and waits until the brokers know all of them.
   *
   * @param partitions of each topic whose number is free to choose
   * @param replicationFactor empty for the broker's default
   * @return the names of those created, sorted
   */
  public Set<String> createTopics(
      Topics topics, int partitions, Optional<Short> replicationFactor) {
    Set<String> existing = call("the broker", () -> admin.listTopics().names());
    Set<String> created = new TreeSet<>();
    for (Topics.Spec spec : topics.specs()) {
      if (!existing.contains(spec.name()) && create(spec, partitions, replicationFactor)) {
        created.add(spec.name());
      }
    }
    awaitLeaders(topics.specs().stream().map(Topics.Spec::name).toList());
    return created;
  }

  /** Waits until these topics exist. */
  public void awaitTopics(Collection<String> names) {
    long deadline = System.nanoTime() + wait.toNanos();
    List<String> missing = missing(names);
    if (!missing.isEmpty()) {
      progress.accept("waiting for " + missing + " on " + address + ", at most " + seconds(wait));
    }
    while (!missing.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new UnreachableException(
            "no topic %s on %s after %s: create them with \"newswire topics create\""
                .formatted(missing, address, seconds(wait)));
      }
      pause(LOOK_AGAIN);
      missing = missing(names);
    }
  }

  /** Number of partitions of each topic that exists, by name. */
  public Map<String, Integer> partitions(Collection<String> names) {
    List<String> existing = new ArrayList<>(names);
    existing.removeAll(missing(names));
    Map<String, Integer> partitions = new TreeMap<>();
    call("the broker", () -> admin.describeTopics(existing).allTopicNames())
        .forEach((name, description) -> partitions.put(name, description.partitions().size()));
    return partitions;
  }

  /** The admin client, for what only one stage needs. */
  public Admin admin() {
    return admin;
  }

  @Override
  public void close() {
    admin.close(ATTEMPT);
  }

  private List<String> missing(Collection<String> names) {
    List<String> missing = new ArrayList<>(names);
    missing.removeAll(call("the broker", () -> admin.listTopics().names()));
    return missing;
  }

  private boolean create(Topics.Spec spec, int partitions, Optional<Short> replicationFactor) {
    int count = spec.partitioned() ? partitions : 1;
    NewTopic topic =
        new NewTopic(spec.name(), Optional.of(count), replicationFactor).configs(spec.config());
    try {
      call("the broker", () -> admin.createTopics(List.of(topic)).all());
      return true;
    } catch (TopicExistsException e) {
      // Somebody else created it between the look and the call: that is what was wanted.
      return false;
    }
  }

  /** A topic that the controller has created is not at once known to the brokers. */
  private void awaitLeaders(Collection<String> names) {
    call(
        "a leader for each of " + names,
        () -> admin.describeTopics(names).allTopicNames().thenApply(Cluster::requireLeaders));
  }

  private static Map<String, TopicDescription> requireLeaders(
      Map<String, TopicDescription> topics) {
    for (TopicDescription topic : topics.values()) {
      if (topic.partitions().stream().anyMatch(partition -> partition.leader() == null)) {
        throw new LeaderNotAvailableException("no leader yet for a partition of " + topic.name());
      }
    }
    return topics;
  }

  private <T> T call(String what, Supplier<KafkaFuture<T>> request) {
    long start = System.nanoTime();
    long deadline = start + wait.toNanos();
    boolean told = false;
    while (true) {
      try {
        return request.get().get(ATTEMPT.toMillis() * 2, MILLISECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RetriableException)) {
          throw asRuntime(e.getCause());
        }
        requireTime(deadline, what, e.getCause());
      } catch (TimeoutException e) {
        requireTime(deadline, what, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UnreachableException("interrupted while waiting for " + address, e);
      }
      if (!told && System.nanoTime() - start > WORTH_TELLING.toNanos()) {
        progress.accept("waiting for " + what + " at " + address + ", at most " + seconds(wait));
        told = true;
      }
      pause(RETRY);
    }
  }

  private void requireTime(long deadline, String what, @Nullable Throwable cause) {
    if (System.nanoTime() > deadline) {
      throw new UnreachableException(
          "%s at %s did not answer in %s: is Kafka running there, and is the address right?"
              .formatted(what, address, seconds(wait)),
          cause);
    }
  }

  private static RuntimeException asRuntime(@Nullable Throwable cause) {
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  private static void pause(Duration time) {
    try {
      MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("interrupted while waiting for Kafka", e);
    }
  }

  private static String seconds(Duration duration) {
    return duration.toSeconds() + " s";
  }
}
