package newswire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newswire.sink.Destination;
import newswire.sink.Sinks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says where enriched records go. */
final class SinkOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "SINK",
      description =
          "Where the results go: "
              + Sinks.FORMS
              + "; may be repeated. PGUSER and PGPASSWORD are used.")
  private List<String> destinations = new ArrayList<>();

  /** The destinations asked for, or else these. */
  List<Destination> destinations(List<String> defaults) {
    List<String> specs = destinations.isEmpty() ? defaults : destinations;
    if (specs.isEmpty()) {
      throw usage("where to? Name at least one --to: " + Sinks.FORMS);
    }
    try {
      return Sinks.parse(specs, System.getenv());
    } catch (IllegalArgumentException e) {
      throw usage("--to: " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli sets it").commandLine(), message);
  }
}
