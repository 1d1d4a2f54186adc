package newswire.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line and where its options are told, and does not push that off
 * the screen with all of them; a command line without a command gets the list of commands.
 */
final class UsageMessage implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("newswire: " + failure.getMessage());
    boolean suggested = UnmatchedArgumentException.printSuggestions(failure, err);
    if (!command.getSubcommands().isEmpty() && !suggested) {
      command.usage(err);
    } else {
      String name = command.getCommandSpec().qualifiedName();
      err.println("newswire: " + name + " --help tells of all options");
    }
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
