package newswire.enrich.entities.tagging;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads BIO files ({@code token TAB tag}, a blank line between sentences, plain or gzip) as running
 * text, so that the project's own tokenisation is trained and measured, not the corpus's. As such
 * files do not say where documents end, a fixed number of sentences makes a document.
 */
final class BioReader {
  static final int SENTENCES_PER_DOCUMENT = 20;

  /** Outside of names. */
  private static final int FEWEST_WORDS = 5;

  private static final String FIFTH = "#fifth";
  private static final String REST = "#rest";
  private static final String NAMES = "#names";

  private final Detokeniser detokeniser;
  private final List<LabelledText> documents = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<LabelledText.Name> names = new ArrayList<>();
  private int sentences;
  private int openStart = -1;
  private int openType;
  private String before = "";
  private int sentenceStart;
  private boolean dash;

  private BioReader(Detokeniser detokeniser) {
    this.detokeniser = detokeniser;
  }

  /**
   * Reads a file; of {@code FILE#fifth} every fifth document, of {@code FILE#rest} the others, for
   * sets that come without a part to measure on. {@code FILE#names} reads marks of persons as
   * {@link NamedPersons} says.
   */
  static List<LabelledText> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(NAMES)) {
      Path counted = file.resolveSibling(name.replace(".dev.", ".train."));
      return read(new NamedPersons(lines(file(counted))).cut(lines(file(file))));
    }
    List<LabelledText> all = read(lines(file(file)));
    if (!name.endsWith(FIFTH) && !name.endsWith(REST)) {
      return all;
    }
    List<LabelledText> part = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if ((i % 5 == 1) == name.endsWith(FIFTH)) {
        part.add(all.get(i));
      }
    }
    return part;
  }

  /** The file that a part is of. */
  static Path file(Path part) {
    String name = String.valueOf(part.getFileName());
    return part.resolveSibling(name.replaceFirst("#.*", ""));
  }

  /**
   * Reads what is a whole sentence by its looks. Sets that a machine marked, as WikiANN, hold
   * titles and lists that are names throughout; a headline would be taken for one name after them.
   */
  static List<LabelledText> readSentences(Path file) throws IOException {
    List<String> kept = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    for (String line : lines(file)) {
      if (!token(line).isEmpty()) {
        sentence.add(line);
        continue;
      }
      if (isWhole(sentence)) {
        kept.addAll(sentence);
        kept.add(line);
      }
      sentence.clear();
    }
    return read(kept);
  }

  private static boolean isWhole(List<String> sentence) {
    int words = 0;
    int inNames = 0;
    for (String line : sentence) {
      boolean word = token(line).codePoints().anyMatch(Character::isLetterOrDigit);
      boolean outside = line.endsWith("\tO");
      words += word && outside ? 1 : 0;
      inNames += outside ? 0 : 1;
    }
    return words >= FEWEST_WORDS && inNames <= sentence.size() / 2;
  }

  private static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader = TextFiles.lines(file)) {
      return DoubleEncoding.mend(reader.lines().toList());
    }
  }

  private static List<LabelledText> read(List<String> raw) {
    List<String> lines = Contractions.join(EscapedMarks.mend(raw));
    BioReader reader = new BioReader(Detokeniser.of(lines.stream().map(BioReader::token).toList()));
    for (int i = 0; i < lines.size(); i++) {
      reader.line(lines.get(i), i + 1 < lines.size() ? token(lines.get(i + 1)) : "");
    }
    reader.endSentence();
    reader.endDocument();
    return reader.documents;
  }

  private static String token(String line) {
    return line.substring(0, Math.max(0, line.lastIndexOf('\t')));
  }

  private void line(String line, String following) {
    String token = token(line);
    if (token.isEmpty()) {
      endSentence();
      return;
    }
    String tag = line.substring(token.length() + 1).strip();
    boolean inside = tag.startsWith("I-") && openStart >= 0 && openType == type(tag);
    if (!inside) {
      closeName();
    }
    if (before.isEmpty()) {
      text.append(sentences == 0 ? "" : "\n\n");
      sentenceStart = text.length();
    } else {
      boolean afterDash = dash;
      dash =
          token.equals("-") && detokeniser.isDash(text.substring(sentenceStart), before, following);
      boolean apart = dash || afterDash;
      text.append(!apart && detokeniser.joins(before, token, following) ? "" : " ");
    }
    if (!inside && !tag.equals("O")) {
      openStart = text.length();
      openType = type(tag);
    }
    text.append(token);
    before = token;
  }

  private void closeName() {
    if (openStart >= 0) {
      names.add(new LabelledText.Name(openStart, text.length(), openType));
      openStart = -1;
    }
  }

  private void endSentence() {
    closeName();
    sentences += before.isEmpty() ? 0 : 1;
    before = "";
    dash = false;
    if (sentences == SENTENCES_PER_DOCUMENT) {
      endDocument();
    }
  }

  private void endDocument() {
    if (sentences > 0) {
      documents.add(new LabelledText(text.toString(), names));
      text.setLength(0);
      names = new ArrayList<>();
      sentences = 0;
    }
  }

  private static int type(String tag) {
    return switch (tag.substring(2)) {
      case "PER" -> Spans.PERSON;
      case "LOC" -> Spans.PLACE;
      case "ORG" -> Spans.ORGANISATION;
      default -> Spans.OTHER;
    };
  }
}
