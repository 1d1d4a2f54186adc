package newswire.ingest;

import newswire.contract.DeadLetter.Reason;

/** Is told what a parser finds, in the order of the input, by one thread. */
public interface ParsedItems {

  /** An article as its format tells it. */
  void article(Original original, RawArticle article);

  /**
   * A part of the input that is not an article.
   *
   * @param detail what is wrong and, where it helps, the mend; for a person
   */
  void refuse(Original original, Reason reason, String detail);
}
