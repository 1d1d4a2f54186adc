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
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparing(Span::field).thenComparingInt(Span::start);

  private final NameIndexes indexes;
  private final Cues cues = Cues.load();
  private final Inflections inflections = Inflections.load();
  private final SpanFinder spanFinder = new SpanFinder(cues);
  private final Linker linker = new Linker();
  private final LinkConfidence confidence;
  private final ThreadLocal<Buffers> buffers;

  public EntityFinder(NameIndexes indexes) {
    this(indexes, LinkConfidence.load());
  }

  EntityFinder(NameIndexes indexes, LinkConfidence confidence) {
    this.indexes = indexes;
    this.confidence = confidence;
    this.buffers =
        ThreadLocal.withInitial(() -> new Buffers(new Reading(this.indexes, inflections)));
  }

  /** What a thread keeps from article to article. */
  private record Buffers(Reading reading, Grouping grouping, EntityWriter writer) {
    Buffers(Reading reading) {
      this(reading, new Grouping(reading), new EntityWriter(reading));
    }
  }

  /**
   * The entities that an article names, most relevant first.
   *
   * @param language BCP 47 tag, {@code und} where not known
   */
  public List<Entity> find(FieldText headline, FieldText body, String language) {
    Links links = link(headline, body, language);
    confidence.apply(links.features(), links.groups());
    return buffers.get().writer().write(Grouping.merge(links.groups()));
  }

  /**
   * What an article names, with links that may be doubtful.
   *
   * @param features what speaks for and against them
   */
  record Links(List<Group> groups, LinkFeatures features) {}

  /** Reads an article as far as confidence comes in. */
  Links link(FieldText headline, FieldText body, String language) {
    Buffers ofThread = buffers.get();
    Reading reading = ofThread.reading();
    reading.begin(headline, body, language);
    List<Group> groups = groups(reading, ofThread.grouping());
    linker.link(reading, groups);
    List<Group> merged = Grouping.merge(groups);
    Sports sports = new Sports(cues, reading, merged);
    List<Group> parted = linker.partTeams(reading, merged, sports);
    return new Links(parted, new LinkFeatures(reading, cues, sports.holds(), parted));
  }

  private List<Group> groups(Reading reading, Grouping grouping) {
    grouping.clear();
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
    spans.sort(BY_PLACE);
    return grouping.group(spans);
  }
}
