package newswire.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where items come from, other than files and standard input: the web, for one. Read once, by one
 * thread of its own; the counts may be looked at by others meanwhile.
 */
public interface ItemSource {

  /**
   * What is read, each in a spelling that stays the same from run to run: a second run of the same
   * inputs takes the place of the first.
   */
  List<String> names();

  /**
   * Tells {@code items} of every item, until there are no more or the thread is interrupted;
   * returns when no thread of the source tells any more. What is told by one thread is published in
   * that order, so a {@link SourceItem.Note} is kept once all before it are.
   *
   * @param notes what earlier runs noted
   * @param items takes items from any thread; waits while many are on their way
   */
  void read(Notes notes, Consumer<SourceItem> items) throws InterruptedException;

  /** How many documents were opened so far. */
  long documents();

  /** How many bytes were read so far. */
  long bytes();

  /** What a source noted in earlier runs, as they were committed. Thread-safe. */
  interface Notes {
    /** For a source that was never read. */
    Notes NONE = key -> Optional.empty();

    /** The last {@link SourceItem.Note} of this key. */
    Optional<byte[]> note(String key);
  }
}
