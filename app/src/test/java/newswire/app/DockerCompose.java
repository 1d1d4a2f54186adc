package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The project's compose file as one project of its own, driven by the programs that a user would
 * type: {@code docker compose} where it is, else {@code docker-compose}.
 */
final class DockerCompose {
  private static final long MINUTES = 10;

  private final Path root;
  private final List<String> program;
  private final String project;
  private final Map<String, String> variables;

  private DockerCompose(
      Path root, List<String> program, String project, Map<String, String> variables) {
    this.root = root;
    this.program = program;
    this.project = project;
    this.variables = Map.copyOf(variables);
  }

  /** Empty where no engine answers or no compose is installed. */
  static Optional<DockerCompose> find(Path root, String project, Map<String, String> variables) {
    if (!works(root, "docker", "info")) {
      return Optional.empty();
    }
    Map<String, String> all = new HashMap<>(variables);
    if (!works(root, "docker", "buildx", "version")) {
      // Engines without it have the old builder only, and say so on every build.
      all.put("DOCKER_BUILDKIT", "0");
    }
    for (List<String> program : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      List<String> version = new ArrayList<>(program);
      version.add("version");
      if (works(root, version.toArray(String[]::new))) {
        return Optional.of(new DockerCompose(root, program, project, all));
      }
    }
    return Optional.empty();
  }

  /** Runs a command of compose and returns what it printed. */
  String compose(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("-p", project, "-f", root.resolve("docker-compose.yml").toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs a command of docker and returns what it printed. */
  String docker(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** The only container of a service. */
  String container(String service) throws IOException, InterruptedException {
    return compose("ps", "-q", service).strip();
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().putAll(variables);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
    return output;
  }

  private static boolean works(Path root, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
