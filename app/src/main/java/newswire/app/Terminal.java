package newswire.app;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees: results on standard output, messages and progress on standard error. Progress
 * is one line that rewrites itself, and only on a terminal. Thread-safe.
 */
final class Terminal {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean interactive;
  private @Nullable String progress;

  /**
   * @param interactive whether a person is watching standard error
   */
  Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
  }

  /** The terminal of this process. */
  static Terminal of(PrintWriter out, PrintWriter err) {
    // Java cannot tell whether standard error is a terminal; the launcher can.
    return new Terminal(out, err, Boolean.getBoolean("newswire.terminal"));
  }

  /** Whether a person is watching. */
  boolean isInteractive() {
    return interactive;
  }

  /** A line of the result. */
  synchronized void result(String line) {
    hideProgress();
    out.println(line);
    out.flush();
    showProgress();
  }

  /** Whether somebody still reads standard output: {@code head} does not for long. */
  synchronized boolean isRead() {
    return !out.checkError();
  }

  /** A line for the person, not for the next program. */
  synchronized void message(String line) {
    hideProgress();
    err.println("newswire: " + line);
    err.flush();
    showProgress();
  }

  /** What is going on now; replaces what was said before. */
  synchronized void progress(String line) {
    if (interactive) {
      hideProgress();
      progress = line;
      showProgress();
    }
  }

  /** Nothing is going on any more. */
  synchronized void endProgress() {
    hideProgress();
    progress = null;
  }

  private void hideProgress() {
    if (progress != null) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  private void showProgress() {
    if (progress != null) {
      err.print(progress);
      err.flush();
    }
  }
}
