package newswire.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import newswire.contract.UnreachableException;
import newswire.ingest.FencedException;
import newswire.sink.SinkException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns a failure into one line for a person and an exit code for the shell; the stack only with
 * {@code -v}.
 */
final class FailureMessage implements IExecutionExceptionHandler {
  private final Terminal terminal;

  FailureMessage(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    terminal.endProgress();
    Throwable cause = rootOf(failure);
    terminal.message(describe(cause));
    if (Logging.isVerbose()) {
      failure.printStackTrace(command.getErr());
    }
    return isUnreachable(cause) ? ExitCode.UNREACHABLE : ExitCode.FAILURE;
  }

  /** The exception that says something: wrappers of futures and of constructors do not. */
  private static Throwable rootOf(Throwable failure) {
    Throwable cause = failure;
    while (isWrapper(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isWrapper(Throwable failure) {
    return failure instanceof ExecutionException
        || failure instanceof CompletionException
        || failure instanceof UncheckedIOException
        || failure.getClass() == KafkaException.class;
  }

  private static String describe(Throwable cause) {
    if (cause instanceof AccessDeniedException denied) {
      return "no right to use " + denied.getFile();
    }
    if (cause instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
      return "Kafka refused: " + cause.getMessage();
    }
    String message = cause.getMessage();
    boolean speaksForItself =
        cause instanceof UnreachableException
            || cause instanceof IOException
            || cause instanceof IllegalArgumentException
            || cause instanceof SinkException
            || cause instanceof FencedException;
    return speaksForItself && message != null
        ? message
        : cause.getClass().getSimpleName() + ": " + message;
  }

  private static boolean isUnreachable(Throwable cause) {
    return cause instanceof UnreachableException || cause instanceof TimeoutException;
  }
}
