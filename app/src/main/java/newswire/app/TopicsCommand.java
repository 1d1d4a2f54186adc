package newswire.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import newswire.contract.Cluster;
import newswire.contract.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newswire topics}: the Kafka topics that newswire uses. */
@Command(
    name = "topics",
    description = "Create or list the Kafka topics.",
    subcommands = {TopicsCommand.Create.class, TopicsCommand.Present.class})
final class TopicsCommand {

  /** {@code newswire topics create}. */
  @Command(
      name = "create",
      description = "Create the topics that are missing; those that exist stay as they are.")
  static final class Create implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private KafkaOptions kafka = new KafkaOptions();

    @Option(
        names = "--partitions",
        defaultValue = "6",
        description =
            "Partitions of each topic: the most enrich threads that can work at once. Default:"
                + " ${DEFAULT-VALUE}.")
    private int partitions = 6;

    @Option(names = "--replication-factor", description = "Default: the broker's.")
    private @Nullable Short replicationFactor;

    Create(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Topics topics = kafka.topics();
      try (Cluster cluster = kafka.cluster(terminal)) {
        Set<String> created =
            cluster.createTopics(topics, partitions, Optional.ofNullable(replicationFactor));
        for (Topics.Spec spec : topics.specs()) {
          terminal.result(spec.name() + (created.contains(spec.name()) ? " created" : " exists"));
        }
      }
      return ExitCode.DONE;
    }
  }

  /** {@code newswire topics list}. */
  @Command(name = "list", description = "List the topics, their partitions, and which are missing.")
  static final class Present implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private KafkaOptions kafka = new KafkaOptions();

    Present(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      List<String> names = kafka.topics().specs().stream().map(Topics.Spec::name).toList();
      try (Cluster cluster = kafka.cluster(terminal)) {
        Map<String, Integer> partitions = cluster.partitions(names);
        for (String name : names) {
          Integer count = partitions.get(name);
          terminal.result(name + (count == null ? " missing" : " " + count + " partitions"));
        }
      }
      return ExitCode.DONE;
    }
  }
}
