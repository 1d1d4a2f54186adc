package newswire.enrich.entities;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.LinkCandidate;
import newswire.contract.Mention;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Turns groups of mentions into the entities of the record. Makes no more objects than the record
 * has: all else is kept from article to article. Belongs to one {@link Reading}.
 */
final class EntityWriter {
  private static final int LEAST_UNLINKED = 60;
  private static final int HIGHEST_UNLINKED = 80;
  private static final Comparator<Mention> BY_PLACE =
      Comparator.comparing(Mention::field).thenComparingInt(Mention::start);

  /** Most relevant first, of equals what is named first. */
  private static final Comparator<Group> BY_RELEVANCE =
      Comparator.<Group>comparingInt(group -> group.relevance)
          .reversed()
          .thenComparing(group -> group.earliest().field())
          .thenComparingInt(group -> group.earliest().start());

  private final Reading reading;
  private final EntityNaming naming;
  private final List<Group> written = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<LinkCandidate> candidates = new ArrayList<>();

  EntityWriter(Reading reading) {
    this.reading = reading;
    this.naming = new EntityNaming(reading);
  }

  /** The entities of an article, most relevant first. */
  List<Entity> write(List<Group> groups) {
    int most = 1;
    for (Group group : groups) {
      most = Math.max(most, group.spans.size());
    }
    written.clear();
    for (Group group : groups) {
      if (isWritten(group)) {
        group.relevance = relevance(group, most);
        written.add(group);
      }
    }
    written.sort(BY_RELEVANCE);
    List<Entity> entities = new ArrayList<>(written.size());
    for (Group group : written) {
      entities.add(entity(group, entities.size() + 1));
    }
    return entities;
  }

  private boolean isWritten(Group group) {
    Entity.@Nullable Type type = group.type();
    return type != null && (group.link.bearer() != null || isSure(group, type));
  }

  /** Whether a name that nobody knows is one: not a word that is a sentence by itself. */
  private boolean isSure(Group group, Entity.Type type) {
    if (type == Entity.Type.OTHER || group.certainty() < LEAST_UNLINKED) {
      return false;
    }
    Span span = group.spans.get(0);
    WordScan words = reading.words(span.field());
    boolean sentence =
        span.words() == 1
            && !NamePatterns.isQuoted(reading, span.field(), span.start())
            && words.has(span.firstWord(), WordScan.SENTENCE_START)
            && (span.endWord() == words.count
                || words.has(span.endWord(), WordScan.SENTENCE_START));
    return group.spans.size() > 1 || !sentence;
  }

  /** Half by how often it is named, the rest by standing in the headline and standing early. */
  private int relevance(Group group, int most) {
    Span first = group.earliest();
    boolean inHeadline = first.field() == TextField.HEADLINE;
    int length = Math.max(1, reading.text(TextField.BODY).tokens().text().length());
    int early = inHeadline ? 20 : 20 - 20 * first.start() / length;
    return 50 * group.spans.size() / most + (inHeadline ? 30 : 10) + early;
  }

  private Entity entity(Group group, int number) {
    Entity.Type type = requireNonNull(group.type());
    setMentions(group, type);
    @Nullable Bearer bearer = group.link.bearer();
    return new Entity(
        reading.id(number),
        type,
        naming.name(group, mentions),
        bearer == null ? null : reading.uri(bearer),
        group.link.status(),
        bearer == null ? Math.min(HIGHEST_UNLINKED, group.certainty()) : group.link.confidence(),
        group.relevance,
        mentions.size(),
        mentions.get(0).field() == TextField.HEADLINE,
        mentions,
        candidates(group));
  }

  private void setMentions(Group group, Entity.Type type) {
    mentions.clear();
    for (int i = 0; i < group.spans.size(); i++) {
      Span span = group.spans.get(i);
      String exact = reading.exact(span.field(), span.start(), span.end());
      Mention.Form form = group.forms.get(i);
      boolean surname = form == Mention.Form.SURNAME && type != Entity.Type.PERSON;
      mentions.add(
          new Mention(
              span.field(), span.start(), span.end(), exact, surname ? Mention.Form.NAME : form));
    }
    mentions.sort(BY_PLACE);
  }

  private List<LinkCandidate> candidates(Group group) {
    int language = Math.max(0, reading.languageIndex());
    candidates.clear();
    List<Link.Candidate> found = group.link.candidates();
    for (int i = 0; i < found.size(); i++) {
      Link.Candidate candidate = found.get(i);
      Bearer bearer = candidate.bearer();
      candidates.add(
          new LinkCandidate(
              reading.uri(bearer), reading.label(bearer, language), candidate.confidence()));
    }
    return candidates;
  }
}
