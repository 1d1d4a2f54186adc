package newswire.enrich;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import newswire.contract.Article;
import newswire.contract.DerivedField;
import newswire.contract.Structure;
import newswire.contract.Structure.Byline;
import newswire.contract.Structure.Dateline;
import newswire.contract.Structure.Precision;
import org.jspecify.annotations.Nullable;

/**
 * What an article's dateline and byline say of its origin, where its source said nothing: place,
 * day and author. Immutable.
 */
record TextOrigin(Article article, List<DerivedField> derived) {
  /** RFC 3339 for a day whose time and zone are not known; ingest writes such dates so, too. */
  private static final String UNKNOWN_TIME = "T00:00:00-00:00";

  /**
   * Fills in what the source left out; what it said is never changed.
   *
   * @param received no date from the text may lie after this
   */
  static TextOrigin of(Article article, @Nullable Structure structure, Instant received) {
    Dateline dateline = structure == null ? null : structure.dateline();
    Byline byline = structure == null ? null : structure.byline();
    List<DerivedField> derived = new ArrayList<>();
    String created = article.contentCreated();
    if (created == null && dateline != null && isBefore(dateline, received)) {
      created = dateline.date() + UNKNOWN_TIME;
      derived.add(
          new DerivedField(
              DerivedField.CONTENT_CREATED, DerivedField.DATELINE, dateline.precision()));
    }
    String located = article.located();
    if (located == null && dateline != null && dateline.places() != null) {
      located = String.join(", ", dateline.places());
      derived.add(new DerivedField(DerivedField.LOCATED, DerivedField.DATELINE, null));
    }
    String by = article.by();
    if (by == null && byline != null) {
      by = byline.name();
      derived.add(new DerivedField(DerivedField.BY, DerivedField.BYLINE, null));
    }
    return derived.isEmpty()
        ? new TextOrigin(article, derived)
        : new TextOrigin(article.withOrigin(located, created, by), derived);
  }

  /** Only whole dates: the year of a day without one would be a guess. */
  private static boolean isBefore(Dateline dateline, Instant received) {
    return dateline.precision() == Precision.DAY
        && dateline.date() != null
        && !LocalDate.parse(dateline.date())
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .isAfter(received);
  }
}
