package newswire.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.ingest.http.HttpSettings;
import newswire.ingest.http.Token;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where articles are taken by HTTP, and of whom. */
final class ListenOptions {
  private static final String TOKEN = "NEWSWIRE_TOKEN";
  private static final Pattern ADDRESS = Pattern.compile("(?:\\[([^\\]]+)\\]|([^:]+)):(\\d{1,5})");
  private static final int LAST_PORT = 65_535;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description =
          "Take articles by HTTP, until stopped: POST one or many to /articles; answered once Kafka"
              + " has them. /openapi.json tells the rest.")
  private @Nullable String listen;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "Holds the token that clients show as Authorization: Bearer …; needed unless HOST is a"
              + " loopback address. Default: "
              + TOKEN
              + ".")
  private @Nullable Path tokenFile;

  /** Where to listen; null if nowhere. */
  @Nullable HttpSettings settings() {
    if (listen == null) {
      return null;
    }
    Matcher address = ADDRESS.matcher(listen);
    if (!address.matches() || Integer.parseInt(address.group(3)) > LAST_PORT) {
      throw usage("--listen: not HOST:PORT: " + listen);
    }
    String host = address.group(1) == null ? address.group(2) : address.group(1);
    try {
      return HttpSettings.of(
          new InetSocketAddress(host, Integer.parseInt(address.group(3))), token());
    } catch (IllegalArgumentException e) {
      throw usage("--listen: " + e.getMessage());
    }
  }

  private @Nullable Token token() {
    String secret = tokenFile == null ? System.getenv(TOKEN) : read(tokenFile);
    return secret == null || secret.isBlank() ? null : new Token(secret.strip());
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw usage("--token-file: cannot read " + file + ": " + e);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli sets it").commandLine(), message);
  }
}
