package newswire.enrich.mediatopics.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Makes {@code entities.bin}: the entities of the names data whose English description or source
 * tells that they speak for a top topic.
 */
final class EntityClasses {
  private static final List<EntityClass> CLASSES =
      List.of(
          person(
              10,
              "polit|proto-commons|world-leaders|congress",
              "member of|senator|minister|president|deputy|representative|politician|governor"
                  + "|mayor|parliament"),
          organisation(14, 2, "reep-football", "team|football|sports club|basketball|\\bclub\\b"),
          organisation(10, 2, "partyfacts", "\\bparty\\b"),
          organisation(0, 1, "-", "musical group|\\bband\\b|record label|orchestra"),
          organisation(6, 1, "-", "hospital|healthcare|pharmacy|clinic"),
          organisation(1, 1, "-", "police|prison|\\bcourt\\b"),
          organisation(15, 2, "-", "armed|militar|army|militia|terror|rebel"),
          organisation(11, 1, "-", "church|worship|religio|diocese"),
          organisation(10, 1, "-", "agency|ministry|government|parliament|legislat"),
          organisation(3, 1, "-", "\\bbank\\b|company|business|enterprise|brands/"),
          new EntityClass(
              15, 2, "EVENT", pattern("-"), pattern("battle|war\\b|conflict|siege|bombing|attack")),
          new EntityClass(
              14,
              2,
              "EVENT",
              pattern("-"),
              pattern("sport|season|championship|olympic|\\bcup\\b|tournament|league")),
          new EntityClass(10, 2, "EVENT", pattern("-"), pattern("election|referendum")),
          new EntityClass(14, 2, "LOC", pattern("-"), pattern("stadium")),
          new EntityClass(11, 1, "LOC", pattern("-"), pattern("worship|church|mosque|cathedral")));

  private EntityClasses() {}

  /**
   * One class.
   *
   * @param top the topic for which it speaks, from 0
   * @param strength how surely, 1 to 3
   * @param type in the names data
   * @param sources of which one knows it
   * @param words of which the description holds one, if no source does
   */
  private record EntityClass(int top, int strength, String type, Pattern sources, Pattern words) {
    boolean holds(String otherType, String otherSources, String description) {
      return type.equals(otherType)
          && (sources.matcher(otherSources).find() || words.matcher(description).find());
    }
  }

  private static EntityClass person(int top, String sources, String words) {
    return new EntityClass(top, 1, "PER", pattern(sources), pattern(words));
  }

  private static EntityClass organisation(int top, int strength, String sources, String words) {
    return new EntityClass(top, strength, "ORG", pattern(sources), pattern(words));
  }

  /** A dash stands for a pattern that nothing matches. */
  private static Pattern pattern(String expression) {
    return Pattern.compile(expression.equals("-") ? "(?!)" : expression);
  }

  /** Content of the file, from {@code names.jsonl.gz}. */
  static byte[] table(Path names) throws IOException {
    return table(classes(names));
  }

  private static Map<Integer, Integer> classes(Path names) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<Integer, Integer> classes = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(names)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode name = json.readTree(line);
        int found = classOf(name);
        if (found >= 0) {
          classes.put(Integer.parseInt(name.path("qid").asText().substring(1)), found);
        }
      }
    }
    return classes;
  }

  private static int classOf(JsonNode name) {
    String description = name.path("description").asText("").toLowerCase(Locale.ROOT);
    String sources = name.path("sources").toString();
    for (int i = 0; i < CLASSES.size(); i++) {
      if (CLASSES.get(i).holds(name.path("type").asText(), sources, description)) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] table(Map<Integer, Integer> classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(CLASSES.size());
      for (EntityClass entityClass : CLASSES) {
        out.writeByte(entityClass.top());
        out.writeByte(entityClass.strength());
      }
      out.writeInt(classes.size());
      int last = 0;
      for (Map.Entry<Integer, Integer> entry : classes.entrySet()) {
        int delta = entry.getKey() - last;
        for (; delta >= 0x80; delta >>>= 7) {
          out.writeByte((delta & 0x7F) | 0x80);
        }
        out.writeByte(delta);
        out.writeByte(entry.getValue());
        last = entry.getKey();
      }
    }
    return bytes.toByteArray();
  }
}
