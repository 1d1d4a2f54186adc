package newswire.ingest.feed;

import static newswire.ingest.xml.XmlNames.children;
import static newswire.ingest.xml.XmlNames.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.ingest.xml.XmlNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote an item. Pure functions. */
final class FeedAuthors {
  private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile(
          "\\s*\\S+@\\S+\\s*\\((?<after>[^)]+)\\)|\\s*(?<before>[^<@]+?)\\s*<\\S+@\\S+>");
  private static final int MOST = 10;

  private FeedAuthors() {}

  /** The names, apart by commas; null if none is given. Mail addresses are left out. */
  static @Nullable String of(Element element) {
    List<String> said = new ArrayList<>();
    children(element, XmlNames.DUBLIN_CORE, "creator").forEach(e -> said.add(e.wholeText()));
    for (Element author : children(element, "author")) {
      String name = text(author, "name");
      boolean structured = !author.children().isEmpty();
      said.add(name == null ? structured ? "" : author.wholeText() : name);
    }
    for (Element author : children(element, XmlNames.ATOM, "author")) {
      said.add(String.valueOf(text(author, "name")));
    }
    if (said.isEmpty()) {
      children(element, ITUNES, "author").forEach(e -> said.add(e.wholeText()));
    }
    Set<String> names = new LinkedHashSet<>();
    said.stream().map(FeedAuthors::name).filter(n -> !n.isEmpty()).limit(MOST).forEach(names::add);
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static String name(String said) {
    Matcher mail = MAIL_AND_NAME.matcher(said);
    if (mail.lookingAt()) {
      String after = mail.group("after");
      return FeedText.line(after == null ? mail.group("before") : after);
    }
    return said.contains("@") || said.equals("null") ? "" : FeedText.line(said);
  }
}
