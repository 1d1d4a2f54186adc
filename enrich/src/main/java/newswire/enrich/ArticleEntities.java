package newswire.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.Mention;
import newswire.contract.Structure;
import newswire.contract.Structure.Kind;
import newswire.contract.Structure.Part;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the entities of a body by what of it is the article. A mention in a line that is not the
 * article keeps its offsets, but does not count. An entity that only such lines name has no
 * relevance; it stays if one of them points to other articles, because then it is news, and is left
 * out if not: agencies in a copyright line and networks in a plea to follow are not what the
 * article names. Pure functions.
 */
final class ArticleEntities {
  private ArticleEntities() {}

  /** The entities by their new relevance, most relevant first. */
  static List<Entity> weigh(List<Entity> entities, @Nullable Structure structure) {
    if (structure == null || structure.notArticle() == null) {
      return entities;
    }
    List<Part> parts = structure.notArticle();
    List<Entity> weighed = new ArrayList<>();
    for (Entity entity : entities) {
      int inArticle = count(entity, parts, false);
      if (inArticle > 0) {
        int relevance = entity.relevance() * inArticle / size(entity);
        weighed.add(entity.withWeight(relevance, inArticle));
      } else if (count(entity, parts, true) > 0) {
        weighed.add(entity.withWeight(0, size(entity)));
      }
    }
    weighed.sort(Comparator.comparingInt(Entity::relevance).reversed());
    List<Entity> numbered = new ArrayList<>(weighed.size());
    for (Entity entity : weighed) {
      numbered.add(entity.withId("e" + (numbered.size() + 1)));
    }
    return numbered;
  }

  /** How many mentions stand in the article itself, or in lines that point to others. */
  private static int count(Entity entity, List<Part> parts, boolean pointers) {
    int count = 0;
    for (Mention mention : entity.mentions()) {
      Kind kind = kindAt(mention, parts);
      boolean counts = pointers ? kind == Kind.READ_ALSO || kind == Kind.LINK_LIST : kind == null;
      count += counts ? 1 : 0;
    }
    return count;
  }

  private static @Nullable Kind kindAt(Mention mention, List<Part> parts) {
    if (mention.field() == TextField.HEADLINE) {
      return null;
    }
    for (Part part : parts) {
      if (part.start() <= mention.start() && mention.start() < part.end()) {
        return part.kind();
      }
    }
    return null;
  }

  private static int size(Entity entity) {
    return entity.mentions().size();
  }
}
