package newswire.ingest.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import newswire.ingest.ItemSource.Notes;
import newswire.ingest.SourceItem;

/** The notes on all named addresses, kept with the items that were told before. Thread-safe. */
final class NoteBook {
  private final Notes earlier;
  private final Consumer<SourceItem> items;
  private final Map<String, FeedNote> notes = new ConcurrentHashMap<>();

  NoteBook(Notes earlier, Consumer<SourceItem> items) {
    this.earlier = earlier;
    this.items = items;
  }

  FeedNote of(String url) {
    return notes.computeIfAbsent(url, named -> FeedNote.of(earlier, named));
  }

  void keep(String url, FeedNote note) {
    if (!note.equals(of(url))) {
      notes.put(url, note);
      items.accept(note.item(url));
    }
  }
}
