package newswire.ingest;

/** What the end of a line says about it, in any script. */
final class Sentences {
  private static final String ENDS = ".!?…。！？।؟۔։";
  private static final String CLOSERS = "\"'»”’)]›“」』";

  private Sentences() {}

  /** Whether the line ends as a sentence does, closing marks aside. */
  static boolean isEnded(String line) {
    char last = lastMark(line);
    return last != 0 && ENDS.indexOf(last) >= 0;
  }

  /** The last character that is neither space nor a closing mark; 0 if there is none. */
  static char lastMark(String line) {
    int i = line.length() - 1;
    while (i >= 0 && (PlainText.isSpace(line.charAt(i)) || CLOSERS.indexOf(line.charAt(i)) >= 0)) {
      i--;
    }
    return i < 0 ? 0 : line.charAt(i);
  }
}
