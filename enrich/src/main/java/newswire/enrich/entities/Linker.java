package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Chooses whom a name means: by how well known each bearer is, how the name stands to it, what kind
 * of thing the text speaks of, and which countries the article is about. Where two fit about as
 * well, it chooses none. Stateless and thread-safe.
 */
final class Linker {
  private static final int LEAST = 30;
  private static final int LEAST_WORD = 140;
  private static final int LEAST_SURNAME = 130;
  private static final int DOUBTFUL = 30;
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          ("inc corp co ltd plc llc ag se sa gmbh nv bv spa as ab asa oy oyj kgaa"
                  + " sas sarl srl limited corporation incorporated company holdings group groupe konzern")
              .split(" "));
  private static final int LABEL = 60;
  private static final int WELL_KNOWN = 100;
  private static final int FOREIGN = 40;
  private static final int STATED = 35;
  private static final int MARGIN = 22;
  private static final int MARGIN_OF_PHRASE = 10;

  /** Links groups one after the other, the clear ones first, so that these help with the rest. */
  void link(Reading reading, List<Group> groups) {
    CountryCounts countries = new CountryCounts();
    for (boolean clear : new boolean[] {true, false}) {
      for (Group group : groups) {
        if (group.link.bearer() == null) {
          Link link = choose(reading, group, countries, clear);
          if (!clear || link.bearer() != null) {
            group.link = link;
            note(link, countries);
          }
        }
      }
    }
  }

  /** In news of sports, parts places from teams that bear their names. */
  List<Group> partTeams(Reading reading, List<Group> groups, Sports sports) {
    List<Group> parted = new ArrayList<>(groups.size());
    for (Group group : groups) {
      @Nullable Bearer bearer = group.link.bearer();
      @Nullable Group team =
          bearer != null && bearer.type() == Entity.Type.PLACE ? sports.splitTeam(group) : null;
      if (!group.spans.isEmpty()) {
        parted.add(group);
      }
      if (team != null) {
        team.misfits = group.choices;
        team.link = club(reading, team);
        parted.add(team);
      }
    }
    return parted;
  }

  /** The club of a name, where one is far better known than all others that bear it. */
  private static Link club(Reading reading, Group team) {
    Span span = team.fullest();
    List<Bearer> bearers = bearers(reading, span, Entity.Type.ORGANISATION);
    if (isCityOfManyTeams(bearers) || bearers.stream().anyMatch(Linker::isCountry)) {
      return Link.ambiguous(DOUBTFUL);
    }
    LinkContext context = new LinkContext(new CountryCounts(), Set.of());
    List<Choice> clubs = new ArrayList<>();
    for (Bearer bearer : bearers) {
      if (bearer.entityClass() == EntityClass.TEAM) {
        int score = score(reading, bearer, Entity.Type.ORGANISATION, context);
        clubs.add(new Choice(bearer, score));
      }
    }
    clubs.sort(Choice.ORDER);
    team.choices = clubs;
    if (clubs.isEmpty() || clubs.get(0).score() < LEAST || clubs.get(0).lead(clubs) < MARGIN) {
      return Link.ambiguous(DOUBTFUL);
    }
    return Link.to(clubs.get(0).bearer(), 0);
  }

  private static boolean isCountry(Bearer bearer) {
    return bearer.entityClass() == EntityClass.COUNTRY;
  }

  private static void note(Link link, CountryCounts countries) {
    if (link.bearer() != null && link.bearer().country() != CountryCodes.UNKNOWN) {
      countries.add(link.bearer().country());
    }
  }

  private static Link choose(Reading reading, Group group, CountryCounts countries, boolean clear) {
    Span span = group.fullest();
    Entity.@Nullable Type seenAs = group.seenAs();
    List<Bearer> bearers = bearers(reading, span, seenAs);
    LinkContext context = new LinkContext(countries, stated(reading, group, bearers));
    weigh(reading, group, seenAs, bearers, context);
    List<Choice> choices = group.choices;
    if (choices.isEmpty()) {
      return Link.UNKNOWN;
    }
    Choice best = choices.get(0);
    if (best.bearer().entityClass() == EntityClass.TEAM && isCityOfManyTeams(bearers)) {
      return Link.ambiguous(DOUBTFUL);
    }
    group.firm = isFirm(best, choices, span.words(), clear);
    if (clear && !group.firm) {
      return Link.UNKNOWN;
    }
    return best.score() < LEAST ? Link.UNKNOWN : Link.to(best.bearer(), 0);
  }

  /** Scores all who may be meant. */
  private static void weigh(
      Reading reading,
      Group group,
      Entity.@Nullable Type seenAs,
      List<Bearer> bearers,
      LinkContext context) {
    List<Choice> choices = List.of();
    List<Choice> misfits = List.of();
    for (int i = 0; i < bearers.size(); i++) {
      Bearer bearer = bearers.get(i);
      boolean fits = fits(seenAs, bearer);
      if (!context.allows(bearer) || !(fits || isWellKnownMisfit(bearer))) {
        continue;
      }
      Choice choice = new Choice(bearer, score(reading, bearer, seenAs, context));
      if (fits) {
        choices = choices.isEmpty() ? new ArrayList<>(bearers.size() - i) : choices;
        choices.add(choice);
      } else {
        misfits = misfits.isEmpty() ? new ArrayList<>(bearers.size() - i) : misfits;
        misfits.add(choice);
      }
    }
    group.choices = sorted(choices);
    group.misfits = sorted(misfits);
  }

  private static boolean isWellKnownMisfit(Bearer bearer) {
    return bearer.prominence() >= WELL_KNOWN && !bearer.has(Posting.SURNAME);
  }

  private static List<Choice> sorted(List<Choice> choices) {
    if (choices.size() > 1) {
      choices.sort(Choice.ORDER);
    }
    return choices;
  }

  private static Set<Short> stated(Reading reading, Group group, List<Bearer> bearers) {
    for (int i = 0; i < bearers.size(); i++) {
      Bearer bearer = bearers.get(i);
      if (bearer.type() == Entity.Type.PLACE && bearer.entityClass() != EntityClass.COUNTRY) {
        return new Surroundings(reading).statedCountries(group);
      }
    }
    return Set.of();
  }

  /** Who bears the name; a company's also without its legal form, {@code Western Digital Corp}. */
  private static List<Bearer> bearers(Reading reading, Span span, Entity.@Nullable Type seenAs) {
    List<Bearer> bearers = reading.bearers(span.field(), span.firstWord(), span.endWord());
    int end = span.endWord();
    while (bearers.isEmpty()
        && seenAs == Entity.Type.ORGANISATION
        && end - 1 > span.firstWord()
        && LEGAL_FORMS.contains(reading.key(span.field(), end - 1, end))) {
      end--;
      bearers = reading.bearers(span.field(), span.firstWord(), end);
    }
    return bearers;
  }

  /** In North America a city's name stands for teams of several sports. */
  private static boolean isCityOfManyTeams(List<Bearer> bearers) {
    return bearers.stream()
        .anyMatch(bearer -> Choice.hasManyNamesakes(bearer) && bearer.prominence() >= LEAST);
  }

  /** Whether hardly a doubt is left, whatever else the article says. */
  private static boolean isFirm(Choice best, List<Choice> choices, int words, boolean clear) {
    boolean surname = best.bearer().has(Posting.SURNAME);
    int least = surname ? LEAST_SURNAME : words == 1 ? LEAST_WORD : LEAST;
    int needed = clear ? 2 * MARGIN : words > 1 ? MARGIN_OF_PHRASE : MARGIN;
    return best.score() >= least && best.lead(choices) >= needed;
  }

  private static int score(
      Reading reading, Bearer bearer, Entity.@Nullable Type seenAs, LinkContext context) {
    int score = bearer.prominence();
    boolean spoken = bearer.isSpoken(reading.languageBit());
    score += bearer.has(Posting.LABEL) && spoken ? LABEL : 0;
    score += (bearer.languages() & reading.languageBit()) != 0 ? 10 : 0;
    score -= spoken || bearer.type() == Entity.Type.PERSON ? 0 : FOREIGN;
    score -= bearer.has(Posting.SURNAME) ? 45 : 0;
    score -= bearer.has(Posting.SHORT) && !bearer.has(Posting.SURNAME) ? 8 : 0;
    score += seenAs == bearer.type() ? 25 : 0;
    score += 8 * Math.min(3, context.countries().of(bearer.country()));
    score += context.isStated(bearer) ? STATED : 0;
    return score;
  }

  /** Whether an entity can be what the text shows. Buildings pass for places and organisations. */
  private static boolean fits(Entity.@Nullable Type seenAs, Bearer bearer) {
    if (seenAs == null || seenAs == bearer.type()) {
      return true;
    }
    return switch (seenAs) {
      case PLACE ->
          bearer.type() == Entity.Type.ORGANISATION
              && (bearer.entityClass() == EntityClass.BUILDING
                  || bearer.entityClass() == EntityClass.SCHOOL);
      case ORGANISATION ->
          bearer.type() == Entity.Type.PLACE && bearer.entityClass() == EntityClass.BUILDING;
      case OTHER -> bearer.type() == Entity.Type.EVENT || bearer.type() == Entity.Type.WORK;
      default -> false;
    };
  }
}
