package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labelled texts made of formulas: lines in which {@code {PER}}, a family name {@code {SUR}},
 * {@code {LOC}}, one in capitals {@code {UPPER}} and {@code {ORG}} are filled from lists of names,
 * and {@code [ORG …]} marks what is written out. A line {@code @SLOT words} lists what fills a slot
 * of its own, names of another kind. For one thread; the same seed gives the same texts.
 */
final class FormulaTexts {
  private static final Pattern MARK = Pattern.compile("\\[(PER|LOC|ORG) (.*?)]|\\{([A-Z]+)}");
  private static final int LINES = 5;
  private static final int LONGEST = 3;

  private final NameStock stock;
  private final Random random;
  private final Map<String, List<String>> slots = new HashMap<>();

  FormulaTexts(NameStock stock, long seed) {
    this.stock = stock;
    this.random = new Random(seed);
  }

  /** Texts of some lines each, in which every formula comes {@code copies} times. */
  List<LabelledText> fill(List<String> formulas, int copies) {
    List<LabelledText> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<LabelledText.Name> names = new ArrayList<>();
    int lines = 0;
    List<String> sentences = formulas.stream().filter(line -> !isList(line)).toList();
    for (int copy = 0; copy < copies; copy++) {
      List<String> order = new ArrayList<>(sentences);
      Collections.shuffle(order, random);
      for (String formula : order) {
        line(formula, text, names);
        if (++lines % LINES == 0) {
          texts.add(new LabelledText(text.toString(), List.copyOf(names)));
          text.setLength(0);
          names.clear();
        }
      }
    }
    return texts;
  }

  /** Whether a line is a remark or a list, which is noted. */
  private boolean isList(String line) {
    if (line.startsWith("@")) {
      List<String> words = List.of(line.substring(1).split(" "));
      slots.put(words.get(0), words.subList(1, words.size()));
    }
    return line.startsWith("@") || line.startsWith("#");
  }

  private void line(String formula, StringBuilder text, List<LabelledText.Name> names) {
    Matcher mark = MARK.matcher(formula);
    int from = 0;
    while (mark.find()) {
      text.append(formula, from, mark.start());
      int start = text.length();
      String slot = mark.group(3);
      String type = slot == null ? mark.group(1) : slot;
      text.append(slot == null ? written(mark.group(2)) : name(slot));
      names.add(new LabelledText.Name(start, text.length(), type(type)));
      from = mark.end();
    }
    text.append(formula, from, formula.length()).append("\n\n");
  }

  private String written(String name) {
    return name.replace("{LOC}", name("LOC"));
  }

  private String name(String slot) {
    List<String> listed = slots.get(slot);
    if (listed != null) {
      return listed.get(random.nextInt(listed.size()));
    }
    String person = stock.person(random);
    return switch (slot) {
      case "PER" -> person;
      case "SUR" -> person.substring(person.lastIndexOf(' ') + 1);
      case "LOC" -> stock.other(Spans.PLACE, 1, random);
      case "UPPER" -> stock.other(Spans.PLACE, 1, random).toUpperCase(Locale.ROOT);
      default -> stock.other(Spans.ORGANISATION, 1 + random.nextInt(LONGEST), random);
    };
  }

  private static int type(String mark) {
    return switch (mark) {
      case "PER", "SUR" -> Spans.PERSON;
      case "LOC", "UPPER" -> Spans.PLACE;
      case "ORG" -> Spans.ORGANISATION;
      default -> Spans.OTHER;
    };
  }
}
