package newswire.enrich.entities;

import java.util.List;
import java.util.function.Predicate;
import newswire.contract.Entity;
import newswire.enrich.entities.LinkFeature.Common;
import newswire.enrich.entities.LinkFeature.Typed;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a link once all names of an article were looked at. */
final class LinkFeatures {
  private static final int ENOUGH = 3;
  private static final double SHORT_TEXT = 60;

  /** A building as well known as this stands for who sits in it, as the Kremlin does. */
  private static final int SEAT = 100;

  /** Whoever is less known than this is seldom named without a title at first. */
  private static final int MINOR = 100;

  private static final int KNOWN_PERSON = 100;
  static final int KNOWN = 110;

  /** Above this prominence hardly another bearer is meant without a word about it. */
  private static final int FAMOUS = 150;

  private final Reading reading;
  private final Cues cues;
  private final Surroundings surroundings;
  private final RivalFeatures rivals;
  private final boolean sports;
  private final CountryCounts countries = new CountryCounts();
  private final Predicate<Span> beforeSport;
  private final Predicate<Span> quoted;
  private final Predicate<Span> beforeCapital;
  private final Predicate<Span> afterCapital;
  private final Predicate<Span> afterCapitalOf;
  private final Predicate<Span> titled = this::hasTitle;
  private int known;

  /**
   * @param groups the names of the article, linked as far as they can be
   */
  LinkFeatures(Reading reading, Cues cues, boolean sports, List<Group> groups) {
    this.reading = reading;
    this.cues = cues;
    this.surroundings = new Surroundings(reading);
    this.rivals = new RivalFeatures(reading);
    this.sports = sports;
    IntSet ofSport = cues.sport(reading.language());
    beforeSport = span -> surroundings.isBeforeSport(span, ofSport);
    quoted = surroundings::isQuoted;
    beforeCapital = surroundings::isBeforeCapital;
    afterCapital = surroundings::isAfterCapital;
    afterCapitalOf = surroundings::isAfterCapitalOf;
    for (Group group : groups) {
      @Nullable Bearer bearer = group.link.bearer();
      if (bearer != null && bearer.country() != CountryCodes.UNKNOWN) {
        countries.add(bearer.country());
        known++;
      }
    }
  }

  /** Whether a bearer is from an index of ours, whose names nobody asked for in particular. */
  boolean isShipped(Bearer bearer) {
    return reading.indexes().isShipped(bearer.index());
  }

  /** Takes the value of a feature; values are about 0 to 1, or logarithms of counts. */
  interface Target {
    void add(int feature, double value);
  }

  /** Tells all features of a link that a group may get; those that do not hold are left out. */
  void tell(Group group, Choice choice, Target target) {
    Bearer bearer = choice.bearer();
    target.add(LinkFeature.of(Common.BIAS), 1);
    if (bearer.entityClass() != EntityClass.BUILDING || bearer.prominence() < SEAT) {
      target.add(LinkFeature.of(bearer.entityClass()), 1);
    }
    tellName(group, bearer, target);
    tellWriting(group, target);
    rivals.tell(group, choice, target);
    add(Common.LANGUAGE, isInLanguage(bearer), target);
    tellPlaceInText(group, bearer, target);
    tellCountry(group, choice, target);
    if (bearer.type() == Entity.Type.PERSON) {
      tellPerson(group, bearer, target);
    }
  }

  private static void tellName(Group group, Bearer bearer, Target target) {
    double prominence = bearer.prominence() / 100.0;
    boolean surname = bearer.has(Posting.SURNAME);
    add(Common.PROMINENCE, prominence, target);
    add(Typed.PROMINENCE, bearer.type(), prominence, target);
    add(Typed.FAMOUS, bearer.type(), bearer.prominence() >= FAMOUS ? 1 : 0, target);
    add(Typed.KNOWN, bearer.type(), bearer.prominence() >= KNOWN ? 1 : 0, target);
    add(Common.LABEL, bearer.has(Posting.LABEL), target);
    add(Common.SURNAME, surname, target);
    add(Common.SURNAME_KNOWN, surname && bearer.prominence() >= KNOWN_PERSON, target);
    add(Common.SHORT, bearer.has(Posting.SHORT) && !surname, target);
    add(Common.ACRONYM, bearer.has(Posting.ACRONYM), target);
    int words = group.fullest().words();
    Typed length = words == 1 ? Typed.ONE_WORD : words == 2 ? Typed.TWO_WORDS : Typed.MORE_WORDS;
    add(length, bearer.type(), 1, target);
    add(Typed.ONE_WORD_PROMINENCE, bearer.type(), words == 1 ? prominence : 0, target);
  }

  private void tellWriting(Group group, Target target) {
    Span span = group.fullest();
    WordScan words = reading.words(span.field());
    boolean letters = words.has(span.firstWord(), WordScan.ALL_UPPER);
    add(Common.UNTYPED, group.seenAs() == null, target);
    add(Common.CERTAINTY, group.certainty() / 100.0, target);
    add(Common.MENTIONS, Math.log(group.spans.size()), target);
    add(Common.SHORT_TEXT, Math.max(0, 1 - words.count / SHORT_TEXT), target);
    add(Common.COMMA, surroundings.isBeforeComma(span), target);
    add(Common.CAPITALS, letters, target);
    add(Common.INFLECTING, reading.isInflecting(), target);
    add(Common.ORDINARY, isOrdinary(span), target);
    add(Common.BEFORE_SPORT, share(group, beforeSport), target);
    add(Common.QUOTED, share(group, quoted), target);
    boolean part = reading.hasRole(span.field(), span.firstWord(), Vocabulary.PART);
    add(Common.PART, span.words() == 1 && part && !letters, target);
    boolean given = reading.hasRole(span.field(), span.firstWord(), Vocabulary.GIVEN_NAME);
    add(Common.ONLY_GIVEN_NAME, span.words() == 1 && given, target);
  }

  /** {@code Supreme Court}, {@code Republican Party}: many countries have one. */
  private boolean isOrdinary(Span span) {
    for (int word = span.firstWord(); word < span.endWord(); word++) {
      if (!reading.isCommon(span.field(), word)) {
        return false;
      }
    }
    return true;
  }

  /** Names of persons travel. */
  private boolean isInLanguage(Bearer bearer) {
    return bearer.type() == Entity.Type.PERSON || bearer.isSpoken(reading.languageBit());
  }

  private void tellPlaceInText(Group group, Bearer bearer, Target target) {
    Entity.Type type = bearer.type();
    boolean team = bearer.entityClass() == EntityClass.TEAM;
    add(Typed.AGREED, type, group.seenAs() == type ? 1 : 0, target);
    add(Typed.SPORTS, type, sports && !team ? 1 : 0, target);
    add(Common.TEAM_IN_SPORTS, sports && team && group.seenAs() == type, target);
    add(Typed.CAPITAL_AFTER, type, share(group, beforeCapital), target);
    add(Typed.CAPITAL_BEFORE, type, share(group, afterCapital), target);
    add(Typed.OF_CAPITAL, type, share(group, afterCapitalOf), target);
  }

  private void tellCountry(Group group, Choice choice, Target target) {
    Bearer bearer = choice.bearer();
    if (bearer.country() == CountryCodes.UNKNOWN) {
      add(Common.COUNTRY_UNKNOWN, true, target);
      add(Common.ORDINARY_ELSEWHERE, isOrdinary(group.fullest()), target);
      return;
    }
    int others = countries.of(bearer.country()) - 1;
    add(Common.ORDINARY_ELSEWHERE, others <= 0 && isOrdinary(group.fullest()), target);
    double shared = Math.min(ENOUGH, Math.max(0, others)) / (double) ENOUGH;
    add(Typed.COUNTRY_SHARED, bearer.type(), shared, target);
    // The world's organisations have their seat in a country and deal with all others.
    boolean anywhere =
        bearer.type() == Entity.Type.ORGANISATION && RivalFeatures.isOutstanding(group, choice);
    boolean alone = !anywhere && others <= 0 && known > ENOUGH;
    add(Typed.COUNTRY_ALONE, bearer.type(), alone ? 1 : 0, target);
  }

  /** Common names have many bearers that the index does not know. */
  private void tellPerson(Group group, Bearer bearer, Target target) {
    Span span = group.fullest();
    boolean office =
        bearer.entityClass() == EntityClass.POLITICIAN
            || bearer.entityClass() == EntityClass.HEAD_OF_STATE;
    boolean title = share(group, titled) > 0;
    add(Common.TITLE, title, target);
    boolean minor = office && !title && bearer.prominence() < MINOR;
    add(Common.OFFICE_WITHOUT_TITLE, minor, target);
    add(Common.OFFICE_IN_SPORTS, office && !title && sports, target);
    NameTrie trie = reading.indexes().main().trie;
    int last = reading.vocabularyId(span.field(), span.endWord() - 1);
    double namesakes = last < 0 ? 0 : Math.log1p(trie.endings(last));
    add(span.words() == 1 ? Common.NAMESAKES : Common.RARE_FAMILY_NAME, namesakes, target);
    if (span.words() > 1) {
      int given = reading.vocabularyId(span.field(), span.firstWord());
      int family = reading.vocabularyId(span.field(), span.endWord() - 1);
      add(Common.GIVEN_NAMES, given < 0 ? 0 : Math.log1p(trie.followers(given)), target);
      add(Common.FAMILY_NAMES, family < 0 ? 0 : Math.log1p(trie.bearers(family)), target);
      boolean role = reading.hasRole(span.field(), span.firstWord(), Vocabulary.GIVEN_NAME);
      add(Common.GIVEN_NAME, role, target);
    }
  }

  private boolean hasTitle(Span span) {
    NamePatterns patterns = new NamePatterns(cues, reading, span.field());
    return patterns.cueBefore(span.firstWord()) == Entity.Type.PERSON;
  }

  private static double share(Group group, Predicate<Span> holds) {
    int count = 0;
    for (Span span : group.spans) {
      count += holds.test(span) ? 1 : 0;
    }
    return count / (double) group.spans.size();
  }

  static void add(Common feature, boolean holds, Target target) {
    if (holds) {
      target.add(LinkFeature.of(feature), 1);
    }
  }

  static void add(Common feature, double value, Target target) {
    target.add(LinkFeature.of(feature), value);
  }

  static void add(Typed feature, Entity.Type type, double value, Target target) {
    int number = LinkFeature.of(feature, type);
    if (number >= 0 && value != 0) {
      target.add(number, value);
    }
  }
}
