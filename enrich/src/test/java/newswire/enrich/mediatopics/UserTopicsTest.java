package newswire.enrich.mediatopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.contract.Evidence;
import newswire.contract.MediaTopic;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserTopicsTest {
  private static final String PORTS =
      """
      {"scheme": "acme", "topics": [
        {"code": "ports", "name": "Ports", "uri": "https://acme.example/ports",
         "terms": {"en": ["harbour*", "container ship"], "fr": ["porte-conteneurs"], "*": ["Maersk"]}},
        {"code": "bees", "name": "Abeilles", "terms": {"fr": ["abeille*"]}}]}
      """;

  @TempDir private Path folder;

  @Test
  void ownTopicIsTaggedWithItsSchemeAndEvidence() throws IOException {
    List<MediaTopic> topics =
        classify("en", "Harbours fill up", "A container ship of Maersk lies off the harbour.");

    assertThat(topics).extracting(MediaTopic::code).containsExactly("acme:ports");
    assertThat(topics.get(0).uri()).isEqualTo("https://acme.example/ports");
    assertThat(topics.get(0).evidence())
        .extracting(Evidence::exact)
        .containsExactly("Harbours", "container ship", "Maersk", "harbour");
  }

  @Test
  void termsOfAnyLanguageHoldInLanguagesWithoutTermsOfTheirOwn() throws IOException {
    assertThat(classify("fi", "Maersk", "Maersk kasvaa.")).hasSize(1);
    assertThat(classify("fr", "Maersk", "Les abeilles, une abeille.")).hasSize(2);
  }

  @Test
  void oneMentionInPassingIsNotEnough() throws IOException {
    assertThat(classify("en", "News", "x ".repeat(100) + "harbour")).isEmpty();
  }

  @Test
  void badFileIsRefusedWithTheReason() {
    assertThatThrownBy(() -> read("{\"scheme\": \"medtop\", \"topics\": []}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("scheme");
    assertThatThrownBy(() -> read("{\"scheme\": \"acme\", \"topics\": [{\"code\": \"a b\"}]}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("code");
  }

  private List<MediaTopic> classify(String language, String headline, String body)
      throws IOException {
    Tokenizer tokenizer = new Tokenizer();
    Tokens headlineTokens = new Tokens();
    Tokens bodyTokens = new Tokens();
    tokenizer.tokenize(headline, headlineTokens);
    tokenizer.tokenize(body, bodyTokens);
    return read(PORTS).classify(language, headlineTokens, bodyTokens);
  }

  private UserTopics read(String json) throws IOException {
    return UserTopics.read(Files.writeString(folder.resolve("topics.json"), json));
  }
}
