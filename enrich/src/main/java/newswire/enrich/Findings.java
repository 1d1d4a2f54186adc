package newswire.enrich;

import static java.util.Objects.requireNonNull;

import java.util.List;
import newswire.contract.Entity;
import newswire.contract.LanguageDetection;
import newswire.contract.MediaTopic;
import newswire.contract.Structure;
import newswire.contract.Structure.Passage;

/** What one step found in one article. Immutable. */
public sealed interface Findings {

  /**
   * The article's language.
   *
   * @param passages paragraphs in another one
   */
  record Language(LanguageDetection detection, List<Passage> passages) implements Findings {
    public Language {
      requireNonNull(detection, "detection");
      passages = List.copyOf(passages);
    }

    public Language(LanguageDetection detection) {
      this(detection, List.of());
    }
  }

  /** What of the body is the article, and what is not. */
  record Layout(Structure structure) implements Findings {
    public Layout {
      requireNonNull(structure, "structure");
    }
  }

  /** The entities that the article names, most relevant first. */
  record Entities(List<Entity> entities) implements Findings {
    public Entities {
      entities = List.copyOf(entities);
    }
  }

  /** What the article is about, most relevant first. */
  record MediaTopics(List<MediaTopic> topics) implements Findings {
    public MediaTopics {
      topics = List.copyOf(topics);
    }
  }

  /**
   * The step did not look.
   *
   * @param reason in kebab-case, such as {@code unsupported-language}
   */
  record Skipped(String reason) implements Findings {
    public static final Skipped UNSUPPORTED_LANGUAGE = new Skipped("unsupported-language");

    public Skipped {
      requireNonNull(reason, "reason");
    }
  }
}
