package newswire.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswire.contract.Article;
import newswire.ingest.ArticleReader;
import newswire.ingest.Limits;
import newswire.ingest.SourceItem;
import newswire.ingest.html.ArticlePage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Web pages a second, on one thread; run from the repository's folder. The pages are the seed
 * articles among as much of menus, teasers and scripts as news sites put around theirs, 170 kB
 * each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class PageBenchmark {
  private static final int ENTRIES = 300;
  private static final int SCRIPT = 60_000;

  private final List<String> pages = new ArrayList<>();
  private int next;

  /** Builds the pages. */
  @Setup
  public void build() {
    new ArticleReader(Limits.DEFAULT, System.in)
        .read(
            List.of(Path.of("seeds").toString()),
            item -> {
              if (item instanceof SourceItem.Found found) {
                pages.add(page(found.article()));
              }
            });
  }

  /** The whole of a page: parsing, metadata, headline, body. */
  @Benchmark
  public ArticlePage read() {
    next = (next + 1) % pages.size();
    return ArticlePage.of(pages.get(next));
  }

  private static String page(Article article) {
    StringBuilder page =
        new StringBuilder("<!doctype html><html lang=en><head><meta charset=utf-8>");
    page.append("<title>").append(article.headline()).append(" - Example</title><script>");
    page.append("var a = {b: 'c'};\n".repeat(SCRIPT / 18)).append("</script></head><body>");
    entries(page, "nav", "menu__entry js-track");
    page.append("<main><article class='story story--long'><h1>").append(article.headline());
    page.append("</h1><div class=story__body>");
    for (String paragraph : article.body().split("\n\n")) {
      page.append("<p class='story__text text--l'>").append(paragraph).append("</p>");
    }
    page.append("</div></article>");
    entries(page, "section", "teaser teaser--small");
    return page.append("</main></body></html>").toString();
  }

  private static void entries(StringBuilder page, String element, String names) {
    page.append('<').append(element).append(" class=list>");
    for (int i = 0; i < ENTRIES; i++) {
      page.append("<div class='").append(names).append("' data-id=").append(i);
      page.append("><a href='/section/").append(i).append("'><span class='title title--m'>Title ");
      page.append(i).append(" of another story</span></a><span class=time>10:00</span></div>");
    }
    page.append("</").append(element).append('>');
  }
}
