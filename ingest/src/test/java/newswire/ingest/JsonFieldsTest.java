package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import newswire.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of a JSON object say what. */
class JsonFieldsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'title':'H','text':'T','url':'https://example.org/1','date':'2022-12-19T10:00:00Z','language':'fr','source':'P','author':'A'}",
        "{'headline':'H','body':'T','link':'https://example.org/1','published':'2022-12-19T10:00:00Z','lang':'fr','publisher':'P','authors':['A']}",
        "{'title':'H','maintext':'T','url':'https://example.org/1','date_publish':'2022-12-19 10:00:00 UTC','language':'fr','source_domain':'P','authors':[{'name':'A'}]}",
        "{'title':'H','content':'<p>T</p>','url':'https://example.org/1#x','published_at':1671444000,'language':'fr','source':{'id':'p','name':'P'},'byline':'A'}",
        "{'headline':'H','body_text':'T','altids':[{'role':'url','value':'https://example.org/1'}],'versioncreated':'2022-12-19T10:00:00Z','language':'fr','infosource':[{'name':'P'}],'byline':'A'}",
        "{'headlines':[{'role':'print','value':'X'},{'role':'main','value':'H'}],'bodies':[{'contenttype':'text/html','value':'<p>X</p>'},{'contenttype':'text/plain','value':'T'}],'altids':[{'role':'url','value':'https://example.org/1'}],'contentcreated':'2022-12-19T10:00:00Z','language':'fr','infosources':[{'name':'P'}],'by':'A'}",
        "{'uri':'urn:newswire:00000000000000000000000000000000','headlines':[{'role':'main','value':'H'}],'bodies':[{'role':'main','contentType':'text/plain','value':'T'}],'altIds':[{'role':'url','value':'https://example.org/1'}],'contentCreated':'2022-12-19T10:00:00Z','language':'fr','infoSources':[{'name':'P'}],'by':'A'}"
      })
  void everySpellingGivesTheSameArticle(String json) {
    Article article = read(json.replace('\'', '"'));

    assertThat(article.headline()).isEqualTo("H");
    assertThat(article.body()).isEqualTo("T");
    assertThat(article.altIds()).containsExactly(new AltId("url", "https://example.org/1"));
    assertThat(article.contentCreated()).isEqualTo("2022-12-19T10:00:00Z");
    assertThat(article.language()).isEqualTo("fr");
    assertThat(article.infoSources()).containsExactly(new Article.InfoSource("P", null, null));
    assertThat(article.by()).isEqualTo("A");
  }

  @Test
  void publishedRecordReadAgainGivesTheSameArticle() {
    Article article =
        read("{\"title\":\"H\",\"text\":\"One.\\n\\nTwo.\",\"source\":\"P\",\"id\":\"17\"}");

    assertThat(read(new String(Json.write(article), UTF_8))).isEqualTo(article);
  }

  @Test
  void bareNumberIsIdentityOnlyWithItsPublisher() {
    String one = read("{\"id\":17,\"text\":\"One.\"}").uri();

    assertThat(read("{\"id\":17,\"text\":\"Two.\"}").uri()).isNotEqualTo(one);
    assertThat(read("{\"id\":17,\"text\":\"One.\",\"source\":\"P\"}").uri())
        .isEqualTo(read("{\"id\":17,\"text\":\"Two.\",\"source\":\"P\"}").uri());
    assertThat(read("{\"id\":\"tag:example.org,2022:17\",\"text\":\"One.\"}").uri())
        .isEqualTo(read("{\"id\":\"tag:example.org,2022:17\",\"text\":\"Two.\"}").uri());
  }

  @Test
  void fieldThatCannotBeReadIsLeftOut() {
    Article article =
        read(
            "{\"text\":\"T\",\"date\":\"soon\",\"language\":\"no language\",\"url\":\"javascript:x\",\"author\":{}}");

    assertThat(article.contentCreated()).isNull();
    assertThat(article.language()).isNull();
    assertThat(article.altIds()).isNull();
    assertThat(article.by()).isNull();
  }

  @Property
  void whatWasWrittenIsReadAgainAndAgain(
      @ForAll("texts") String headline, @ForAll("texts") String body) {
    byte[] json = Json.write(Map.of("title", headline, "text", body));
    List<Article> once = ItemList.ofStandardInput(json).articles();

    for (Article article : once) {
      assertThat(ItemList.ofStandardInput(Json.write(article)).articles()).containsExactly(article);
    }
  }

  @Property
  void anyLineIsAnItemAndNeverAFault(@ForAll("lines") String line) {
    ItemList items = ItemList.ofStandardInput(("{\"text\":\"first\"}\n" + line).getBytes(UTF_8));

    assertThat(items.articles()).isNotEmpty();
    assertThat(items.articles().get(0).body()).isEqualTo("first");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMinLength(1).ofMaxLength(80),
        Arbitraries.strings().withChars("aé \n\r\u0301.<p>/b&;\u00A0\u2028").ofMaxLength(60));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("{}[]\":,\\text1 \nué").ofMaxLength(120);
  }

  private static Article read(String json) {
    return ItemList.ofStandardInput(json.getBytes(UTF_8)).article();
  }
}
