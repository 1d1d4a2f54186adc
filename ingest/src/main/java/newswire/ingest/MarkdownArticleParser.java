package newswire.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import newswire.ingest.TextDecoder.Decoded;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown: one article a file, read as CommonMark and taken as plain text. The first heading is
 * the headline; without one, the rule for plain text decides. Front matter is left out.
 */
final class MarkdownArticleParser implements ArticleParser {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\s*\\R.*?\\R(---|\\.\\.\\.)\\s*(\\R|\\z)", Pattern.DOTALL);

  /** The parser takes the square of the time of what is nested. */
  private static final Pattern DEEP =
      Pattern.compile("(?m)^(?:[ \\t]*+(?:>|[-*+][ \\t]|[0-9]{1,9}+[.)][ \\t])){50}");

  private final Limits limits;
  private final Parser parser = Parser.builder().build();
  private final TextContentRenderer renderer =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  MarkdownArticleParser(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    WholeItem.read(bytes, limits, found, this::article);
  }

  private RawArticle article(byte[] bytes) throws RefusedException {
    Decoded decoded = TextDecoder.decode(bytes);
    return article(FRONT_MATTER.matcher(decoded.text()).replaceFirst(""))
        .readAs(decoded.encoding());
  }

  private RawArticle article(String text) {
    if (DEEP.matcher(text).find()) {
      return TextArticleParser.article(text);
    }
    try {
      return article(parser.parse(text));
    } catch (StackOverflowError e) {
      // Thousands of levels are no markup that a person wrote: it is text.
      return TextArticleParser.article(text);
    }
  }

  private RawArticle article(Node document) {
    document.accept(new WithoutLinks());
    if (document.getFirstChild() instanceof Heading heading) {
      heading.unlink();
      return RawArticle.ofText(renderer.render(heading), renderer.render(document));
    }
    return TextArticleParser.article(renderer.render(document));
  }

  /** Leaves a link's words and takes its address and images out: they are not what is told. */
  private static final class WithoutLinks extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      visitChildren(link);
      while (link.getFirstChild() != null) {
        link.insertBefore(link.getFirstChild());
      }
      link.unlink();
    }

    @Override
    public void visit(Image image) {
      image.unlink();
    }
  }
}
