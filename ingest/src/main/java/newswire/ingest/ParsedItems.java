package newswire.ingest;

import newswire.contract.DeadLetter.Reason;
import newswire.ingest.feed.Link;

/** Is told what a parser finds, in the order of the input, by one thread. */
public interface ParsedItems {

  /** An article as its format tells it. */
  void article(Original original, RawArticle article);

  /** A part of the input that is not an article, and says where one is to be found. */
  default void link(Original original, Link link) {
    refuse(original, Reason.EMPTY, "an item without text; it links to " + link.url());
  }

  /**
   * A part of the input that is not an article.
   *
   * @param detail what is wrong and, where it helps, the mend; for a person
   */
  void refuse(Original original, Reason reason, String detail);

  /**
   * Who is told of the items of a file that lies in this input.
   *
   * @param path of the file inside; it becomes part of its items' places and keys
   */
  default ParsedItems member(String path) {
    return this;
  }

  /** A file or record inside the input that is of no format that is read. */
  default void passOver(String path) {}
}
