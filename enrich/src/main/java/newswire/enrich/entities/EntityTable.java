package newswire.enrich.entities;

import java.nio.charset.StandardCharsets;
import java.util.List;
import newswire.contract.Entity;

/**
 * The entities of a name index, numbered by ascending Wikidata id: type, class, country, prominence
 * and labels. Immutable and thread-safe.
 */
final class EntityTable {
  /** The codes on disk are the places in these lists: add at the end only. */
  private static final List<Entity.Type> TYPES =
      List.of(
          Entity.Type.PERSON,
          Entity.Type.ORGANISATION,
          Entity.Type.PLACE,
          Entity.Type.EVENT,
          Entity.Type.WORK,
          Entity.Type.OTHER);

  private static final List<EntityClass> CLASSES = List.of(EntityClass.values());

  private final int[] ids;
  private final byte[] types;
  private final byte[] classes;
  private final byte[] prominence;
  private final short[] countries;
  private final int[] firstLabel;
  private final byte[] labelLanguages;
  private final int[] labelOffsets;
  private final byte[] labelText;

  /**
   * @param ids Wikidata ids without their letter
   * @param types codes of {@link Entity.Type}
   * @param classes codes of {@link EntityClass}
   * @param prominence how well known each is, 0 to 255, from how many languages and sources name it
   * @param countries two letters as {@code first * 256 + second}, 0 where not known
   * @param labels the labels of all entities
   */
  EntityTable(
      int[] ids,
      byte[] types,
      byte[] classes,
      byte[] prominence,
      short[] countries,
      LabelArrays labels) {
    this.ids = ids;
    this.types = types;
    this.classes = classes;
    this.prominence = prominence;
    this.countries = countries;
    firstLabel = labels.firstLabel();
    labelLanguages = labels.languages();
    labelOffsets = labels.offsets();
    labelText = labels.text();
  }

  static int code(Entity.Type type) {
    return TYPES.indexOf(type);
  }

  static int code(EntityClass entityClass) {
    return CLASSES.indexOf(entityClass);
  }

  int size() {
    return ids.length;
  }

  int id(int entity) {
    return ids[entity];
  }

  /** The entity of a Wikidata id, negative where there is none. */
  int find(int id) {
    return java.util.Arrays.binarySearch(ids, id);
  }

  Entity.Type type(int entity) {
    return TYPES.get(types[entity]);
  }

  EntityClass entityClass(int entity) {
    return CLASSES.get(classes[entity]);
  }

  int prominence(int entity) {
    return prominence[entity] & 0xFF;
  }

  short country(int entity) {
    return countries[entity];
  }

  /** The number of the label in a language, else of the one that stands for all. */
  int labelNumber(int entity, int language) {
    int label = firstLabel[entity];
    for (int i = label; i < firstLabel[entity + 1]; i++) {
      if (labelLanguages[i] == language) {
        label = i;
      }
    }
    return label;
  }

  String label(int label) {
    int from = labelOffsets[label];
    return new String(labelText, from, labelOffsets[label + 1] - from, StandardCharsets.UTF_8);
  }

  boolean hasLabel(int entity, int language) {
    for (int i = firstLabel[entity]; i < firstLabel[entity + 1]; i++) {
      if (labelLanguages[i] == language) {
        return true;
      }
    }
    return false;
  }

  /**
   * Labels of all entities, those of one side by side, the one that stands for all first.
   *
   * @param firstLabel each entity's first label; one more than there are entities
   * @param languages numbers of {@link Languages}
   * @param offsets where each label begins in {@code text}; one more than there are labels
   * @param text UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // carries arrays from the reader to the table
  record LabelArrays(int[] firstLabel, byte[] languages, int[] offsets, byte[] text) {}
}
