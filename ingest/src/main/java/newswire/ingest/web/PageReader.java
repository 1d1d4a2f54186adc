package newswire.ingest.web;

import crawlercommons.domains.EffectiveTldFinder;
import newswire.contract.Article;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.ArticleNormalizer;
import newswire.ingest.CanonicalUrl;
import newswire.ingest.Limits;
import newswire.ingest.Original;
import newswire.ingest.RawArticle;
import newswire.ingest.RefusedException;
import newswire.ingest.SourceItem;
import newswire.ingest.TextEncoding;
import newswire.ingest.web.Fetched.Failed;
import newswire.ingest.web.PoliteClient.Wish;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches pages and makes articles of them. Thread-safe. */
final class PageReader {
  private static final Logger LOG = LoggerFactory.getLogger(PageReader.class);

  private final PoliteClient client;
  private final Limits limits;
  private final ArticleNormalizer normalizer;

  PageReader(PoliteClient client, Limits limits) {
    this.client = client;
    this.limits = limits;
    this.normalizer = new ArticleNormalizer(limits);
  }

  /** What became of a page. */
  sealed interface Outcome {
    /** It is an article. */
    record Read(Article article, Original original, TextEncoding encoding) implements Outcome {
      /** It as an item. */
      SourceItem found(String key, String place) {
        return new SourceItem.Found(key, place, article, original, encoding);
      }
    }

    /**
     * It is none, or it cannot be had.
     *
     * @param original its bytes, if there are any
     * @param passing whether it may be one another time
     */
    record Unread(Reason reason, String detail, @Nullable Original original, boolean passing)
        implements Outcome {}
  }

  /**
   * Fetches a page.
   *
   * @param hint what the feed says of it, for what it does not say itself
   */
  Outcome fetch(WebAddress page, RawArticle hint) throws InterruptedException {
    Fetched fetched = client.fetch(Wish.page(page));
    if (fetched instanceof Fetched.Document document) {
      return read(new WebDocument(document, limits), hint);
    }
    if (fetched instanceof Failed failed) {
      return new Outcome.Unread(Reason.IO, failed.detail(), null, failed.trouble().isPassing());
    }
    return new Outcome.Unread(Reason.IO, "the page has not changed", null, true);
  }

  /** The article of a page that is here. */
  Outcome read(WebDocument document, RawArticle hint) {
    try {
      RawArticle merged = merged(document.page(), hint, document.address());
      return new Outcome.Read(
          normalizer.normalize(merged, null), document.whole(), merged.encoding());
    } catch (RefusedException e) {
      return new Outcome.Unread(e.reason(), e.detail(), document.whole(), false);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{} could not be read because of a fault of newswire's own", hint.url(), e);
      String detail = RefusedException.ownFault(e);
      return new Outcome.Unread(Reason.INTERNAL, detail, document.whole(), false);
    }
  }

  /** What the page says, and where it is silent, what the feed said. */
  private static RawArticle merged(RawArticle page, RawArticle hint, WebAddress address) {
    return new RawArticle(
        first(page.headline(), hint.headline()),
        page.text(),
        url(page, address),
        hint.id(),
        first(page.date(), hint.date()),
        first(page.language(), hint.language()),
        first(page.publisher(), hint.publisher()),
        first(page.author(), hint.author()),
        page.located(),
        page.encoding(),
        first(page.image(), hint.image()));
  }

  /**
   * The address that the page gives itself, if it is of the same site: else a page could claim to
   * be another publisher's article and replace it.
   */
  private static String url(RawArticle page, WebAddress address) {
    String own = address.toString();
    if (page.url() == null) {
      return own;
    }
    return CanonicalUrl.of(page.url())
        .filter(claimed -> WebAddress.of(claimed).filter(at -> isSameSite(at, address)).isPresent())
        .orElse(own);
  }

  private static boolean isSameSite(WebAddress one, WebAddress other) {
    if (withoutWww(one).equals(withoutWww(other))) {
      return true;
    }
    String domain = EffectiveTldFinder.getAssignedDomain(one.host());
    return domain != null && domain.equals(EffectiveTldFinder.getAssignedDomain(other.host()));
  }

  private static String withoutWww(WebAddress address) {
    return address.host().startsWith("www.") ? address.host().substring(4) : address.host();
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null || one.isBlank() ? other : one;
  }
}
