package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.TextField;

/**
 * Reads an article and says whom and what it names: a pure function of its texts and language over
 * the name indexes. Thread-safe; buffers are kept for each thread.
 */
public final class EntityFinder {
  private final NameIndexes indexes;
  private final Cues cues = Cues.load();
  private final Inflections inflections = Inflections.load();
  private final SpanFinder spanFinder = new SpanFinder(cues);
  private final Linker linker = new Linker();
  private final EntityWriter writer = new EntityWriter();
  private final ThreadLocal<Reading> readings;

  public EntityFinder(NameIndexes indexes) {
    this.indexes = indexes;
    this.readings = ThreadLocal.withInitial(() -> new Reading(this.indexes, inflections));
  }

  /**
   * The entities that an article names, most relevant first.
   *
   * @param language BCP 47 tag, {@code und} where not known
   */
  public List<Entity> find(FieldText headline, FieldText body, String language) {
    Reading reading = readings.get();
    reading.begin(headline, body, language);
    Grouping grouping = new Grouping(reading);
    List<SpanList> lists = new ArrayList<>();
    for (TextField field : TextField.values()) {
      SpanList found = spanFinder.find(reading, field);
      lists.add(found);
      grouping.note(found.all());
    }
    List<Span> spans = new ArrayList<>();
    for (SpanList found : lists) {
      grouping.addRepeated(found);
      spans.addAll(found.all());
    }
    spans.sort(Comparator.comparing(Span::field).thenComparingInt(Span::start));
    List<Group> groups = grouping.group(spans);
    linker.link(reading, groups);
    List<Group> parted = linker.partTeams(Grouping.merge(groups), new Sports(cues, reading));
    return writer.write(reading, parted);
  }
}
