package newswire.app;

/** What the command says to the shell when it ends. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;

  /** A broker or a database is out of reach. */
  static final int UNREACHABLE = 3;

  /** Some input was rejected; everything else is done. */
  static final int REJECTED = 4;

  private ExitCode() {}
}
