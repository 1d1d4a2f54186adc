package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Copies of labelled texts in which persons have other names, one who is named twice the same one
 * twice, so that few texts show many names. For one thread; the same seed gives the same texts.
 */
final class OtherPersons {
  private static final int LONGEST = 3;

  private final NameStock stock;
  private final Random random;
  private final Map<String, String> given = new HashMap<>();
  private final Map<String, String> family = new HashMap<>();

  OtherPersons(NameStock stock, long seed) {
    this.stock = stock;
    this.random = new Random(seed);
  }

  /** Each text {@code copies} times. */
  List<LabelledText> copy(List<LabelledText> texts, int copies) {
    List<LabelledText> copied = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      for (LabelledText text : texts) {
        copied.add(copy(text));
      }
    }
    return copied;
  }

  private LabelledText copy(LabelledText source) {
    given.clear();
    family.clear();
    StringBuilder text = new StringBuilder();
    List<LabelledText.Name> names = new ArrayList<>();
    int from = 0;
    for (LabelledText.Name name : source.names()) {
      text.append(source.text(), from, name.start());
      int start = text.length();
      String written = source.text().substring(name.start(), name.end());
      text.append(name.type() == Spans.PERSON ? other(written) : written);
      names.add(new LabelledText.Name(start, text.length(), name.type()));
      from = name.end();
    }
    text.append(source.text(), from, source.text().length());
    return new LabelledText(text.toString(), names);
  }

  /** Initials and long names stay. */
  private String other(String name) {
    String[] words = name.split(" ", -1);
    if (words.length > LONGEST || name.indexOf('.') >= 0) {
      return name;
    }
    String key = name.toLowerCase(Locale.ROOT);
    String other;
    if (words.length == 1) {
      other = given.containsKey(key) ? given.get(key) : familyName(key);
    } else {
      int space = key.indexOf(' ');
      other =
          given.computeIfAbsent(key.substring(0, space), k -> givenName())
              + ' '
              + familyName(key.substring(space + 1));
    }
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
    return capitals ? other.toUpperCase(Locale.ROOT) : other;
  }

  private String givenName() {
    String person = stock.person(random);
    return person.substring(0, person.indexOf(' '));
  }

  private String familyName(String key) {
    return family.computeIfAbsent(
        key,
        k -> {
          String person = stock.person(random);
          return person.substring(person.lastIndexOf(' ') + 1);
        });
  }
}
