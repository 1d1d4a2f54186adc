package newswire.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lead image among the associations of a ninjs object: a list of named objects in 2.x and 3.x,
 * an object of them in 1.x; so are the renditions of each. Pure functions.
 */
final class AssociatedImage {
  private static final Set<String> IMAGES = Set.of("picture", "graphic");

  private AssociatedImage() {}

  /** Address of the first image's largest rendition; null if there is none. */
  static @Nullable String of(JsonNode associations) {
    for (JsonNode association : associations) {
      boolean image = IMAGES.contains(association.path("type").asText().toLowerCase(Locale.ROOT));
      String address = image ? largest(association.path("renditions")) : null;
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  private static @Nullable String largest(JsonNode renditions) {
    String largest = null;
    int width = -1;
    for (JsonNode rendition : renditions) {
      String href = rendition.path("href").asText("");
      int here = rendition.path("width").asInt(0);
      if (!href.isBlank() && isImage(rendition) && here > width) {
        largest = href;
        width = here;
      }
    }
    return largest;
  }

  private static boolean isImage(JsonNode rendition) {
    for (String name : new String[] {"contentType", "contenttype", "mimetype"}) {
      String type = rendition.path(name).asText("");
      if (!type.isEmpty()) {
        return type.startsWith("image/");
      }
    }
    return true;
  }
}
