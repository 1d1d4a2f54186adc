package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import newswire.contract.Article;

/**
 * One of the inputs that must not do harm, and the one thing that becomes of it.
 *
 * @param name of the file, which says its format
 * @param bytes made when asked for, for some are large
 * @param outcomes for each item: what an article says, or why it is none
 * @param telling what is to be said of an article
 */
record BadInput(
    String name, Supplier<byte[]> bytes, List<String> outcomes, Function<Article, String> telling) {

  /** An input that is refused, or of whose articles nothing is asked but that they are there. */
  static BadInput input(String name, String text, String... outcomes) {
    return new BadInput(name, () -> utf8(text), List.of(outcomes), article -> "ok");
  }

  static BadInput input(String name, Supplier<byte[]> bytes, String... outcomes) {
    return new BadInput(name, bytes, List.of(outcomes), article -> "ok");
  }

  /** An input that is one article with this body. */
  static BadInput body(String name, byte[] bytes, String body) {
    return new BadInput(name, () -> bytes, List.of(body), Article::body);
  }

  static BadInput body(String name, String text, String body) {
    return body(name, utf8(text), body);
  }

  /** An input that is one article with this headline. */
  static BadInput headline(String name, String text, String headline) {
    return new BadInput(name, () -> utf8(text), List.of(headline), Article::headline);
  }

  /** A JSON object with one more field, and what the article says of that. */
  static BadInput field(
      String name, String field, String value, Function<Article, String> telling, String told) {
    String json = "{\"text\":\"They stay open.\",\"%s\":%s}".formatted(field, value);
    return new BadInput(name + ".json", () -> utf8(json), List.of(told), telling);
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  static byte[] in(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }

  @Override
  public String toString() {
    return name;
  }
}
