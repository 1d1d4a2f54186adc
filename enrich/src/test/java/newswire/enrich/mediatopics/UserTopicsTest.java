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
  void examplesTeachTheWordsOfATopic() throws IOException {
    String topics =
        """
        {"scheme": "acme", "topics": [
          {"code": "bees", "name": "Bees", "examples": {"en": [
            "The beekeeper opened the hive and the honey was gone, the government said.",
            "Beekeepers fear the mite: each hive lost its queen, and honey grew dear in the city.",
            "A hive of honey bees swarmed over the market, and the beekeeper came."]}},
          {"code": "ships", "name": "Ships", "examples": {"en": [
            "The tanker left the harbour with its cargo and a new captain.",
            "Cargo waits in the harbour; the captain of the tanker is ill."]}}]}
        """;

    List<MediaTopic> found =
        classify(
            topics,
            "en",
            "Hives die",
            "Every beekeeper knows it: without the hive no honey. The government said so.");

    assertThat(found).extracting(MediaTopic::code).containsExactly("acme:bees");
    assertThat(found.get(0).evidence())
        .extracting(Evidence::exact)
        .containsExactly("beekeeper", "hive", "honey");
    assertThat(classify(topics, "en", "", "The government said so in the city.")).isEmpty();
  }

  @Test
  void examplesInChineseTeachPairsOfCharacters() throws IOException {
    String topics =
        """
        {"scheme": "acme", "topics": [{"code": "bees", "name": "蜜蜂", "examples": {"zh": [
          "养蜂人打开蜂箱，蜂蜜没有了。", "蜂箱里的蜂蜜很贵，养蜂人说。", "养蜂人检查蜂箱。"]}}]}
        """;

    assertThat(classify(topics, "zh", "蜂蜜", "养蜂人带来了蜂箱和蜂蜜。")).hasSize(1);
    assertThat(classify(topics, "zh", "", "政府今天说。")).isEmpty();
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
    return classify(PORTS, language, headline, body);
  }

  private List<MediaTopic> classify(String topics, String language, String headline, String body)
      throws IOException {
    Tokenizer tokenizer = new Tokenizer();
    Tokens headlineTokens = new Tokens();
    Tokens bodyTokens = new Tokens();
    tokenizer.tokenize(headline, headlineTokens);
    tokenizer.tokenize(body, bodyTokens);
    return read(topics).classify(language, headlineTokens, bodyTokens);
  }

  private UserTopics read(String json) throws IOException {
    return UserTopics.read(Files.writeString(folder.resolve("topics.json"), json));
  }
}
