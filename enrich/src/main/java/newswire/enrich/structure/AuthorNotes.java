package newswire.enrich.structure;

import java.util.regex.Pattern;

/** Tells the notes at the end of an article that say who its author is. Immutable. */
final class AuthorNotes {
  private static final int MAX_WORDS = 70;
  private static final int MIN_FRAGMENTS = 3;
  private static final int MAX_WORDS_OF_FRAGMENT = 6;
  private static final int MIN_PERSONA_NOUNS = 3;

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}'’.-]+(?: (?:de |von |van |del |di |al-)?\\p{Lu}[\\p{L}\\p{M}'’.-]*){1,3}";
  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          NAME
              + ",? (?:(?:is|was) (?:a|an|the|currently)\\b[^.]{0,80}\\b(?:journalist|writer|reporter|correspondent"
              + "|columnist|editor|professor|fellow|author|analyst|contributor|researcher|lecturer|historian)s?\\b"
              + "|est [^.]{0,60}\\b(?:journaliste|écrivaine?|correspondante?|professeure?|chercheure?|chercheuse"
              + "|chroniqueu[rs]e?|essayiste|historienn?e?|politologue|rédact(?:eur|rice))\\b"
              + "|ist [^.]{0,60}\\b(?:Journalist|Autor|Redakteur|Korrespondent|Professor|Publizist|Kolumnist"
              + "|Historiker|Schriftsteller)(?:in)?\\b"
              + "|es [^.]{0,50}\\b(?:periodista|escritora?|corresponsal|profesora?|columnista|analista|politóloga?o?)\\b"
              + "|è [^.]{0,50}\\b(?:giornalista|scrit(?:tore|trice)|corrispondente|professoressa|professore|analista)\\b"
              + "|é [^.]{0,50}\\b(?:jornalista|escritora?|correspondente|professora?|colunista|analista)\\b"
              + "|is [^.]{0,50}\\b(?:journaliste?|schrijver|correspondent|hoogleraar|columnist|redacteur)\\b"
              + "|jest [^.]{0,50}\\b(?:dziennikarzem|dziennikarką|pisarzem|publicystą|profesorem|redaktorem)\\b"
              + "|— [^.]{0,50}\\b(?:журналист|корреспондент|профессор|обозреватель|публицист|журналістка?)).*",
          Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

  private final Phrases phrases;

  AuthorNotes(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Whether the last line of an article tells of its author. */
  boolean isAuthorNote(Line line) {
    if (line.words() > MAX_WORDS) {
      return false;
    }
    return BIOGRAPHY.matcher(line.exact()).matches() || isListOfEpithets(line);
  }

  /**
   * The biographies that site software invents: {@code Webaholic. Internet expert. Travel lover.}
   */
  private boolean isListOfEpithets(Line line) {
    int fragments = 0;
    for (String fragment : line.exact().split("[.!]+\\s*")) {
      if (fragment.chars().anyMatch(Character::isLetter)) {
        fragments++;
      }
    }
    return fragments >= MIN_FRAGMENTS
        && line.words() <= fragments * MAX_WORDS_OF_FRAGMENT
        && phrases.personaNouns(line) >= MIN_PERSONA_NOUNS;
  }
}
