package newswire.ingest.html;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an article's web page says. Immutable.
 *
 * @param lead what stands between headline and body and sums it up; empty if nothing does
 * @param body the article's paragraphs, apart by blank lines; empty if there are none
 * @param dates of publication as the page spells them, the most reliable first
 * @param urls by which the page calls itself, the most reliable first
 * @param image reference to the lead image that the page declares
 */
public record ArticlePage(
    @Nullable String headline,
    String lead,
    String body,
    List<String> authors,
    List<String> dates,
    List<String> urls,
    @Nullable String language,
    @Nullable String publisher,
    @Nullable String image) {

  public ArticlePage {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
    urls = List.copyOf(urls);
  }

  /** Reads a page. */
  public static ArticlePage of(String html) {
    Document page = Jsoup.parse(html);
    // What the page declares stands in scripts and attributes, which the search for text removes.
    PageElements elements = new PageElements(page);
    PageMetadata declared = PageMetadata.of(page, elements);
    PageHeadline headline = PageHeadline.of(elements, declared.titles());
    Boilerplate.remove(page, elements, headline.element());
    BodyFinder found = BodyFinder.of(page, headline);
    String text = join(found.body());
    String body = text.isEmpty() && declared.body() != null ? declared.body() : text;
    return new ArticlePage(
        headline.text(),
        join(found.lead()),
        body,
        declared.authors(),
        declared.dates(),
        declared.urls(),
        declared.language(),
        declared.publisher(),
        declared.image());
  }

  /** All of the article below its headline. */
  public String text() {
    return lead.isEmpty() ? body : lead + "\n\n" + body;
  }

  /** The words of a piece of markup that is all article, a blank line between its blocks. */
  public static String textOf(String markup) {
    return join(Blocks.of(Jsoup.parseBodyFragment(markup).body()));
  }

  private static String join(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }
}
