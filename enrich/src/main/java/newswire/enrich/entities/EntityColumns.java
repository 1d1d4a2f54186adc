package newswire.enrich.entities;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/** Collects the entities of an index as columns. Not thread-safe. */
final class EntityColumns {
  private static final List<String> FIRST_CHOICE = List.of("en", "fr", "de", "es", "it", "und");

  /** Entities less known than this have one label for all languages. */
  private static final int OWN_LABELS_PROMINENCE = 60;

  private final IntColumn ids = new IntColumn();
  private final ByteArrayOutputStream types = new ByteArrayOutputStream();
  private final ByteArrayOutputStream classes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream prominence = new ByteArrayOutputStream();
  private final IntColumn countries = new IntColumn();
  private final IntColumn firstLabel = new IntColumn();
  private final ByteArrayOutputStream labelLanguages = new ByteArrayOutputStream();
  private final IntColumn labelOffsets = new IntColumn();
  private final ByteArrayOutputStream labelText = new ByteArrayOutputStream();

  int size() {
    return ids.size();
  }

  void add(
      NameRecord record,
      short country,
      Map<String, List<String>> derived,
      NameFilter filter,
      int leastProminence) {
    int known = Math.max(leastProminence, EntityProfile.prominence(record));
    ids.add(record.id());
    types.write(EntityTable.code(record.type()));
    classes.write(EntityTable.code(EntityProfile.classify(record)));
    prominence.write(known);
    countries.add(country);
    addLabels(record, derived, known >= OWN_LABELS_PROMINENCE, filter);
  }

  private void addLabels(
      NameRecord record, Map<String, List<String>> derived, boolean own, NameFilter filter) {
    firstLabel.add(labelOffsets.size());
    String main = mainLabel(record, filter);
    addLabel(main, 0);
    Set<Integer> done = new HashSet<>();
    for (Map<String, List<String>> source : List.of(record.names(), derived)) {
      for (Map.Entry<String, List<String>> entry : source.entrySet()) {
        int language = Languages.index(entry.getKey());
        @Nullable String label = label(record, entry.getValue(), filter);
        boolean wanted = own || source == derived;
        if (wanted && language > 0 && label != null && done.add(language) && !label.equals(main)) {
          addLabel(label, language);
        }
      }
    }
  }

  private static String mainLabel(NameRecord record, NameFilter filter) {
    for (String language : FIRST_CHOICE) {
      @Nullable String label =
          label(record, record.names().getOrDefault(language, List.of()), filter);
      if (label != null) {
        return label;
      }
    }
    for (List<String> names : record.names().values()) {
      @Nullable String label = label(record, names, filter);
      if (label != null) {
        return label;
      }
    }
    return record.names().values().iterator().next().get(0);
  }

  /** The first fit name; of a person named by one word the first that is fuller. */
  private static @Nullable String label(NameRecord record, List<String> names, NameFilter filter) {
    @Nullable String first = null;
    for (String name : names) {
      if (filter.accepts(name, record.type())) {
        if (first == null) {
          first = name;
        }
        boolean full = record.type() != Entity.Type.PERSON || name.indexOf(' ') > 0;
        if (full && (first.equals(name) || (" " + name + " ").contains(" " + first + " "))) {
          return name;
        }
      }
    }
    return first;
  }

  private void addLabel(String label, int language) {
    labelLanguages.write(language);
    labelOffsets.add(labelText.size());
    labelText.writeBytes(label.getBytes(StandardCharsets.UTF_8));
  }

  int[] ids() {
    return ids.toArray();
  }

  byte[] types() {
    return types.toByteArray();
  }

  byte[] classes() {
    return classes.toByteArray();
  }

  byte[] prominence() {
    return prominence.toByteArray();
  }

  short[] countries() {
    short[] packed = new short[countries.size()];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (short) countries.get(i);
    }
    return packed;
  }

  EntityTable.LabelArrays labels() {
    IntColumn first = new IntColumn();
    for (int i = 0; i < firstLabel.size(); i++) {
      first.add(firstLabel.get(i));
    }
    first.add(labelOffsets.size());
    int[] starts = labelOffsets.toArray();
    int[] offsets = java.util.Arrays.copyOf(starts, starts.length + 1);
    offsets[starts.length] = labelText.size();
    return new EntityTable.LabelArrays(
        first.toArray(), labelLanguages.toByteArray(), offsets, labelText.toByteArray());
  }
}
