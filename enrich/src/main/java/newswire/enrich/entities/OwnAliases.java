package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Aliases that newswire adds to entities which a source already names: an id counts only if the
 * source gives it the confirming name beside it. Immutable and thread-safe.
 */
final class OwnAliases {
  private final Map<String, List<String[]>> byId = new LinkedHashMap<>();

  OwnAliases() {
    for (String[] row : Tables.rows("aliases.tsv")) {
      byId.computeIfAbsent(row[0], id -> new ArrayList<>()).add(row);
    }
  }

  /** Aliases by language; empty where there are none or the record does not confirm them. */
  Map<String, List<String>> of(NameRecord record) {
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    for (String[] row : byId.getOrDefault("Q" + record.id(), List.of())) {
      boolean confirmed =
          record.names().values().stream().anyMatch(names -> names.contains(row[1]));
      if (confirmed) {
        aliases.computeIfAbsent(row[2], language -> new ArrayList<>()).add(row[3]);
      }
    }
    return aliases;
  }
}
