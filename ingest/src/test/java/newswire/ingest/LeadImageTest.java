package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.Json;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each format says which image an article is shown with. */
class LeadImageTest {
  private static final String IMAGE = "https://a.example/big.jpg?w=1200&utm_source=x&sig=7";
  private static final String ESCAPED = IMAGE.replace("&", "&amp;");
  private static final String TEXT =
      "<p>The city council voted on Tuesday to keep both bridges over the river open to all.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property=og:image content='IMAGE'>",
        "<meta property=og:image content='/big.jpg?w=1200&amp;utm_source=x&amp;sig=7'><link rel=canonical href=https://a.example/x/1>",
        "<meta name=twitter:image content='IMAGE'>",
        "<link rel=image_src href='IMAGE'>",
        "<script type=application/ld+json>{'@type':'NewsArticle','image':'PLAIN'}</script><meta property=og:image content=https://a.example/logo.png>",
        "<script type=application/ld+json>{'@type':'NewsArticle','image':['PLAIN','https://a.example/small.jpg']}</script>",
        "<script type=application/ld+json>{'@type':'NewsArticle','image':{'@type':'ImageObject','url':'PLAIN','width':1200}}</script>",
        "<script type=application/ld+json>{'@type':'NewsArticle','image':[{'contentUrl':'PLAIN'}]}</script>",
        "<script type=application/ld+json>{'@type':'NewsArticle','image':{'@id':'#1'},'thumbnailUrl':'PLAIN'}</script>"
      })
  void pageDeclaresIt(String head) {
    String page = "<html><head>" + filled(head) + "</head><body><article>" + TEXT;

    assertThat(read("html", page)).contains(IMAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<media:content url='IMAGE' medium='image'/>",
        "<media:content url='IMAGE' type='image/jpeg'/><enclosure url='https://a.example/2.jpg' type='image/jpeg'/>",
        "<media:content url='https://a.example/v.mp4' type='video/mp4'/><media:thumbnail url='IMAGE'/>",
        "<media:group><media:content url='https://a.example/s.jpg' medium='image' width='90'/><media:content url='IMAGE' medium='image' width='1200'/></media:group>",
        "<enclosure url='https://a.example/a.mp3' type='audio/mpeg'/><enclosure url='IMAGE' type='image/png' length='1'/>",
        "<atom:link rel='enclosure' type='image/jpeg' href='IMAGE'/>",
        "<media:content url='/big.jpg?w=1200&amp;utm_source=x&amp;sig=7' medium='image'/>"
      })
  void feedItemNamesIt(String element) {
    String feed =
        "<rss><channel><link>https://a.example/</link><item><description>Words.</description>"
            + filled(element)
            + "</item></channel></rss>";

    assertThat(read("xml", feed)).contains(IMAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text':'T','image':'PLAIN'}",
        "{'text':'T','image_url':'PLAIN'}",
        "{'text':'T','urlToImage':'PLAIN'}",
        "{'text':'T','image':{'url':'PLAIN'}}",
        "{'text':'T','image':['PLAIN']}",
        "{'text':'T','url':'https://a.example/1','top_image':'/big.jpg?w=1200&utm_source=x&sig=7'}",
        "{'body_text':'T','associations':{'main':{'type':'picture','renditions':{'s':{'href':'https://a.example/s.jpg','width':90},'l':{'href':'PLAIN','width':1200}}}}}",
        "{'body_text':'T','associations':[{'name':'v','uri':'a:b','type':'video','renditions':[{'name':'m','href':'https://a.example/v.mp4'}]},{'name':'p','uri':'a:c','type':'picture','renditions':[{'name':'m','contentType':'image/jpeg','href':'PLAIN'}]}]}",
        "{'version':'https://jsonfeed.org/version/1','home_page_url':'https://a.example/','items':[{'content_text':'T','image':'/big.jpg?w=1200&utm_source=x&sig=7'}]}"
      })
  void jsonNamesIt(String json) {
    assertThat(read("json", filled(json))).contains(IMAGE);
  }

  @Test
  void tableHasAColumnForIt() {
    assertThat(read("csv", "Title,Text,Image_URL\nH,T,%s\n".formatted(IMAGE))).contains(IMAGE);
  }

  @Test
  void newsItemHasItAsRemoteContentAndNitfAsMedia() {
    String remote =
        "<newsItem guid='urn:x:1234'><contentSet><inlineData>Words.</inlineData><remoteContent"
            + " contenttype='image/jpeg' href='IMAGE'/></contentSet></newsItem>";
    String media =
        "<nitf><body><body.content><p>Words.</p><media media-type='image'><media-reference"
            + " source='IMAGE'/></media></body.content></body></nitf>";

    assertThat(read("xml", filled(remote))).contains(IMAGE);
    assertThat(read("xml", filled(media))).contains(IMAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://a.example/i.jpg",
        "/big.jpg",
        "//a.example/i.jpg",
        "https://",
        "http://a b/i.jpg",
        "blob:https://a.example/1",
        " "
      })
  void whatIsNoAddressOfTheWebIsNoImage(String image) {
    assertThat(read("json", "{\"text\":\"T\",\"image\":\"%s\"}".formatted(image))).isEmpty();
    assertThat(
            read("html", "<meta property=og:image content='%s'><article>%s".formatted(image, TEXT)))
        .isEmpty();
  }

  @Test
  void endlessAddressIsNoImage() {
    String json = "{\"text\":\"T\",\"image\":\"https://a.example/%s\"}";

    assertThat(read("json", json.formatted("i".repeat(1_900)))).isPresent();
    assertThat(read("json", json.formatted("i".repeat(2_000)))).isEmpty();
  }

  @Test
  void recordReadAgainHasTheSameImage() throws Exception {
    Article article = normalized("json", "{\"text\":\"T\",\"image\":\"%s\"}".formatted(IMAGE));

    assertThat(normalized("json", new String(Json.write(article), UTF_8))).isEqualTo(article);
  }

  @Test
  void anotherImageIsNoNewVersionButAnotherTextIsOneWithTheImage() throws Exception {
    PublisherRuns runs = new PublisherRuns();
    String line = "{\"url\":\"https://a.example/1\",\"text\":\"T\",\"image\":\"%s\"}\n";
    runs.publish(line.formatted("https://a.example/1.jpg"));
    runs.publish(line.formatted("https://a.example/2.jpg"));
    assertThat(runs.report().unchanged()).isEqualTo(1);
    runs.publish(line.formatted("https://a.example/3.jpg").replace("\"T\"", "\"U\""));

    List<String> images = new ArrayList<>();
    for (ProducerRecord<byte[], byte[]> record : runs.sentTo(PublisherRuns.TOPICS.articles())) {
      Article published = Json.read(record.value(), Article.class);
      assertThat(published.altId(AltId.URL)).contains("https://a.example/1");
      images.add(published.leadImage().orElseThrow());
    }
    assertThat(images).containsExactly("https://a.example/1.jpg", "https://a.example/3.jpg");
  }

  private static String filled(String template) {
    return template.replace('\'', '"').replace("IMAGE", ESCAPED).replace("PLAIN", IMAGE);
  }

  private static Optional<String> read(String extension, String document) {
    return normalized(extension, document).leadImage();
  }

  private static Article normalized(String extension, String document) {
    List<Article> found = new ArrayList<>();
    ArticleParser parser =
        new ArticleParsers(Limits.DEFAULT).byName("a." + extension).orElseThrow();
    ArticleNormalizer normalizer = new ArticleNormalizer(Limits.DEFAULT);
    try {
      parser.parse(
          new ByteArrayInputStream(document.getBytes(UTF_8)),
          new ParsedItems() {
            @Override
            public void article(Original original, RawArticle article) {
              try {
                found.add(normalizer.normalize(article, null));
              } catch (RefusedException e) {
                throw new AssertionError(e);
              }
            }

            @Override
            public void refuse(Original original, Reason reason, String detail) {
              throw new AssertionError(detail);
            }
          });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
