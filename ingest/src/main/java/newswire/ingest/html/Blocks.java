package newswire.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Cuts a page into its blocks, in the order in which they stand. One use, one thread. */
final class Blocks implements NodeFilter {
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "select",
          "button",
          "object",
          "math",
          "textarea",
          "input",
          "canvas",
          "audio",
          "video",
          "head");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Element root;
  private Element around;
  private int links;
  private int linked;

  private Blocks(Element root) {
    this.root = root;
    this.around = root;
  }

  /** The blocks under this element. */
  static List<Block> of(Element root) {
    Blocks blocks = new Blocks(root);
    NodeTraversor.filter(blocks, root);
    blocks.end();
    return blocks.blocks;
  }

  /** The words under this element, a blank line between blocks. */
  static String text(Element root) {
    return String.join("\n\n", of(root).stream().map(Block::text).toList());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (UNREAD.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.nameIs("a")) {
      links++;
    } else if (element.nameIs("br")) {
      lineBreak();
    } else if (isBlock(element)) {
      end();
      around = element;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.nameIs("a")) {
        links--;
      } else if (isBlock(element)) {
        end();
        Element parent = element.parent();
        around = parent == null || element.equals(root) ? root : parent;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBlock(Element element) {
    return element.isBlock();
  }

  /** Two breaks, as old pages have them between paragraphs, end a block. */
  private void lineBreak() {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == '\n') {
      end();
    } else if (length > 0) {
      if (text.charAt(length - 1) == ' ') {
        text.setLength(length - 1);
      }
      text.append('\n');
    }
  }

  private void append(String words) {
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > ' ' && c != '\u200B' && c != '\u00AD') {
        text.append(c);
      } else if (c <= ' ' && !text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
    linked += links > 0 ? text.length() - before : 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  private void end() {
    String words = text.toString().strip();
    if (!words.isEmpty()) {
      blocks.add(new Block(around, words, Math.min(linked, words.length())));
    }
    text.setLength(0);
    linked = 0;
  }
}
