package newswire.enrich;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.contract.Article;
import newswire.contract.Entity;
import newswire.contract.LanguageDetection;
import newswire.contract.MediaTopic;
import newswire.contract.StepStatus;
import newswire.contract.StepStatus.Status;
import newswire.contract.Structure;
import newswire.contract.Structure.Part;
import newswire.contract.Structure.Passage;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way through the steps: its text, what is shared between steps, and what earlier
 * steps found. One article, one thread. Only the chain adds to it; a step reads.
 */
public final class Draft {
  private static final Tokenizer TOKENIZER = new Tokenizer();

  private final Article article;
  private final Buffers buffers;
  private final List<StepStatus> steps = new ArrayList<>();
  private boolean headlineTokenised;
  private boolean bodyTokenised;
  private boolean articleTokenised;
  private @Nullable LanguageDetection languageDetection;
  private @Nullable Structure structure;
  private @Nullable List<Entity> entities;
  private @Nullable List<MediaTopic> mediaTopics;

  public Draft(Article article) {
    this(article, new Buffers());
  }

  /** A draft whose tokens go into buffers that were used before. */
  Draft(Article article, Buffers buffers) {
    this.article = requireNonNull(article, "article");
    this.buffers = buffers;
  }

  /** The article as ingested. */
  public Article article() {
    return article;
  }

  /** Its headline, empty if it has none. */
  public String headline() {
    return article.headline();
  }

  /** Its body. */
  public String body() {
    return article.body();
  }

  /** The headline's tokens, made once for all steps; not to be kept longer than the draft. */
  public Tokens headlineTokens() {
    if (!headlineTokenised) {
      TOKENIZER.tokenize(headline(), buffers.headline);
      headlineTokenised = true;
    }
    return buffers.headline;
  }

  /** The body's tokens, made once for all steps; not to be kept longer than the draft. */
  public Tokens bodyTokens() {
    if (!bodyTokenised) {
      TOKENIZER.tokenize(body(), buffers.body);
      bodyTokenised = true;
    }
    return buffers.body;
  }

  /**
   * The body's tokens without the lines that are not the article, as far as the structure step
   * found any; their offsets are the body's. Not to be kept longer than the draft.
   */
  public Tokens articleTokens() {
    if (structure == null || structure.notArticle() == null) {
      return bodyTokens();
    }
    if (!articleTokenised) {
      buffers.article.copyWithout(bodyTokens(), structure.notArticle());
      articleTokenised = true;
    }
    return buffers.article;
  }

  /**
   * The body without the lines that are not the article, as far as the structure step found any;
   * the whole body if nothing else would be left.
   */
  public String articleText() {
    if (structure == null || structure.notArticle() == null) {
      return body();
    }
    StringBuilder text = new StringBuilder(body().length());
    int from = 0;
    for (Part part : structure.notArticle()) {
      text.append(body(), from, part.start());
      from = part.end();
    }
    text.append(body(), from, body().length());
    return text.toString().isBlank() ? body() : text.toString();
  }

  /** The language that was detected, or {@code und} if that step failed or comes later. */
  public String language() {
    return languageDetection == null
        ? LanguageDetection.UNDETERMINED
        : languageDetection.language();
  }

  /** What the language step found, empty if it failed or comes later. */
  public Optional<LanguageDetection> languageDetection() {
    return Optional.ofNullable(languageDetection);
  }

  /** What the structure step found, empty if it failed or comes later. */
  public Optional<Structure> structure() {
    return Optional.ofNullable(structure);
  }

  /** What the entities step found, empty if it was skipped, failed or comes later. */
  public Optional<List<Entity>> entities() {
    return Optional.ofNullable(entities);
  }

  /** What the media topics step found, empty if it was skipped, failed or comes later. */
  public Optional<List<MediaTopic>> mediaTopics() {
    return Optional.ofNullable(mediaTopics);
  }

  /** How each step so far ended. */
  List<StepStatus> steps() {
    return steps;
  }

  void add(Enrichment step, Findings findings) {
    if (findings instanceof Findings.Skipped skipped) {
      record(step, Status.SKIPPED, skipped.reason());
      return;
    }
    if (findings instanceof Findings.Language language) {
      languageDetection = language.detection();
      addPassages(language.passages());
    } else if (findings instanceof Findings.Layout found) {
      structure = found.structure();
    } else if (findings instanceof Findings.Entities found) {
      entities = ArticleEntities.weigh(found.entities(), structure);
    } else if (findings instanceof Findings.MediaTopics found) {
      mediaTopics = found.topics();
    }
    record(step, Status.OK, null);
  }

  private void addPassages(List<Passage> passages) {
    if (!passages.isEmpty()) {
      Structure known = structure == null ? new Structure(null, null, null, null) : structure;
      structure = known.withPassages(passages);
    }
  }

  void addFailure(Enrichment step, String reason) {
    record(step, Status.FAILED, reason);
  }

  private void record(Enrichment step, Status status, @Nullable String reason) {
    steps.add(new StepStatus(step.step(), step.version(), status, reason));
  }

  /** Room for the tokens of one article at a time, used again for the next. One thread. */
  static final class Buffers {
    private final Tokens headline = new Tokens();
    private final Tokens body = new Tokens();
    private final Tokens article = new Tokens();
  }
}
