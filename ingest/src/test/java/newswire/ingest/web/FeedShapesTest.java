package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.ingest.web.NastyServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import newswire.contract.Article;
import newswire.ingest.TextEncoding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and pages as they come: encodings, dates, and markup that is not quite XML. */
final class FeedShapesTest {
  private static final String HOST = "news.example";
  private static final String FRENCH =
      "Le député a déclaré qu’il « n’y croyait plus » : l’été fut trop chaud à Évreux, où l’on rêve.";
  private static final String RUSSIAN =
      "Мэр города сообщил, что мост через реку откроют весной, когда вода спадёт и дороги высохнут.";
  private static final String JAPANESE = "市長は火曜日、橋の修理を春までに終えると発表した。町の人々は喜んでいる。";
  private static final String CHINESE = "市长星期二表示，大桥的修复工程将在春天之前完成，居民对此表示欢迎。";
  private static final String KOREAN = "시장은 화요일 다리 보수 공사를 봄까지 마치겠다고 밝혔다. 주민들은 환영했다.";

  private final NastyServer server = new NastyServer();
  private final WebRun run = new WebRun(new TestNetwork(server.address()), new ManualTime());
  private final String feed = server.url(HOST, "/feed");

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, '', fr",
    "UTF-8, ISO-8859-1, '', fr",
    "UTF-8, '', ISO-8859-1, fr",
    "UTF-16LE, '', '', fr",
    "UTF-16BE, UTF-16, '', fr",
    "windows-1252, windows-1252, '', fr",
    "windows-1252, ISO-8859-1, '', fr",
    "windows-1252, '', windows-1252, fr",
    "windows-1251, windows-1251, '', ru",
    "windows-1251, '', windows-1251, ru",
    "KOI8-R, KOI8-R, '', ru",
    "KOI8-R, UTF-8, KOI8-R, ru",
    "ISO-8859-5, ISO-8859-5, '', ru",
    "IBM866, '', IBM866, ru",
    "Shift_JIS, Shift_JIS, '', ja",
    "EUC-JP, EUC-JP, '', ja",
    "ISO-2022-JP, ISO-2022-JP, '', ja",
    "GB18030, GB2312, '', zh",
    "Big5, '', Big5, tw",
    "EUC-KR, EUC-KR, '', ko"
  })
  void isReadInItsEncoding(String encoding, String prolog, String header, String language)
      throws InterruptedException {
    String text = text(language);
    String said = prolog.isEmpty() ? "" : " encoding=\"" + prolog + "\"";
    String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
    String xml =
        mark
            + Pages.rss(Pages.item("1", server.url(HOST, "/1"), "g", text))
                .replace(" encoding=\"UTF-8\"", said);
    String type = "text/xml" + (header.isEmpty() ? "" : "; charset=" + header);
    server.on(HOST, "/feed", ok(type, xml.getBytes(Charset.forName(encoding))));

    run.withoutPages(feed);

    assertThat(run.articles()).extracting(Article::body).containsExactly(text);
    assertEncodingIsTold(text, encoding);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', '', fr",
    "UTF-8, ISO-8859-1, ISO-8859-1, fr",
    "windows-1252, '', windows-1252, fr",
    "windows-1252, windows-1252, '', fr",
    "windows-1251, windows-1251, '', ru",
    "windows-1251, UTF-8, windows-1251, ru",
    "KOI8-R, KOI8-R, windows-1251, ru",
    "Shift_JIS, Shift_JIS, '', ja",
    "EUC-JP, '', EUC-JP, ja",
    "GB18030, gb2312, '', zh",
    "EUC-KR, '', euc-kr, ko"
  })
  void aPageIsReadInItsEncoding(String encoding, String header, String meta, String language)
      throws InterruptedException {
    String text = text(language);
    String declared = meta.isEmpty() ? "" : "<meta charset=\"" + meta + "\">";
    String html =
        Pages.page("1", ("<p>" + text + "</p>").repeat(3))
            .replace("<meta charset=\"utf-8\">", declared);
    String type = "text/html" + (header.isEmpty() ? "" : "; charset=" + header);
    server.on(HOST, "/feed", ok(type, html.getBytes(Charset.forName(encoding))));

    run.once(feed);

    assertThat(run.articles()).extracting(Article::body).singleElement().asString().contains(text);
    assertEncodingIsTold(text, encoding);
  }

  /** The one told may be the other's larger brother, such as GBK of GB2312. */
  private void assertEncodingIsTold(String text, String encoding) {
    TextEncoding told = run.found().get(0).encoding();
    assertThat(new String(text.getBytes(Charset.forName(encoding)), told.charset()))
        .isEqualTo(text);
    assertThat(told.malformedBytes()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sat, 21 Nov 2026 08:30:00 +0100|2026-11-21T08:30:00+01:00",
        "Sat, 21 Nov 2026 08:30:00 GMT|2026-11-21T08:30:00Z",
        "21 Nov 2026 08:30 EST|2026-11-21T08:30:00-05:00",
        "Sat, 21 Nov 2026 8:30:00 Z|2026-11-21T08:30:00Z",
        "sat, 21 nov 2026 08:30:00 pst|2026-11-21T08:30:00-08:00",
        "Saturday, 21 Nov 2026 08:30:00 +0000|2026-11-21T08:30:00Z",
        "2026-11-21T08:30:00Z|2026-11-21T08:30:00Z",
        "2026-11-21T08:30:00.123+01:00|2026-11-21T08:30:00+01:00",
        "2026-11-21T08:30:00+0100|2026-11-21T08:30:00+01:00",
        "2026-11-21T08:30+01|2026-11-21T08:30:00+01:00",
        "2026-11-21 08:30:00|2026-11-21T08:30:00-00:00",
        "2026-11-21|2026-11-21T00:00:00-00:00",
        "20261121|2026-11-21T00:00:00-00:00",
        "2026/11/21 08:30|2026-11-21T08:30:00-00:00",
        "1795246200|2026-11-21T07:30:00Z"
      })
  void itsDateIsRead(String date, String read) throws InterruptedException {
    assertThat(dateOf(date)).isEqualTo(read);
  }

  /** In a language that is not understood, or no date at all: left out, and nothing is invented. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "gestern um 8:30",
        "11/12/2026",
        "0000-00-00 00:00:00",
        "2026-02-30",
        "Sat, 31 Feb 2026 08:30:00 GMT",
        "-62135596800",
        "9999-12-31T23:59:59Z",
        "32 Nov 2026",
        "<script>",
        ""
      })
  void whatIsNoDateIsLeftOut(String date) throws InterruptedException {
    assertThat(dateOf(date)).isNull();
  }

  @ParameterizedTest
  @MethodSource("markup")
  void isReadThoughItIsNotQuiteXml(String xml) throws InterruptedException {
    String link = server.url(HOST, "/1");
    server.on(HOST, "/feed", ok("text/xml", xml.replace("LINK", link).getBytes(UTF_8)));

    run.withoutPages(feed);

    assertThat(run.headlines()).containsExactly("Bridge");
    assertThat(run.articles().get(0).body()).contains("The old bridge");
  }

  static Stream<String> markup() {
    String item = "<item><title>Bridge</title><link>LINK</link><description>The old bridge";
    String end = "</description></item>";
    return Stream.of(
        "<rss><channel>" + item + " & more" + end + "</channel></rss>",
        "<rss><channel>" + item + " &nbsp;&eacute;" + end + "</channel></rss>",
        "<rss><channel>" + item + " \u0001\u000B" + end + "</channel></rss>",
        "<rss><channel>" + item + " <br> it is" + end + "</channel></rss>",
        "<rss><channel>" + item + " <p>it is" + end + "</channel></rss>",
        "<rss><channel>" + item + end,
        "<rss><channel>" + item + "</item></channel></rss>",
        "\n\n  <?xml version=\"1.0\"?><rss><channel>" + item + end + "</channel></rss>",
        "<!-- hello --><rss><channel>" + item + end + "</channel></rss>",
        "<?xml version=\"1.0\" encoding=\"utf-99\"?><rss><channel>"
            + item
            + end
            + "</channel></rss>",
        "<rss xmlns:a=\"b\"><channel>" + item + "<x:y>" + end + "</channel></rss>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel/></rss>",
        "<!DOCTYPE rss [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><rss><channel/></rss>",
        "<rss>",
        "<rss><channel></channel></rss>",
        "<?xml version=\"1.0\"?>",
        "{\"error\": true}",
        ""
      })
  void whatHoldsNoItemIsRefusedAndFetchesNothingElse(String document) throws InterruptedException {
    server.on(HOST, "/feed", ok("text/xml", document));

    run.once(feed);

    assertThat(run.articles()).isEmpty();
    assertThat(run.refused()).isNotEmpty();
    assertThat(server.asked()).containsOnly(HOST + "/feed");
  }

  private String dateOf(String date) throws InterruptedException {
    String item =
        Pages.item("1", server.url(HOST, "/1"), "g", Pages.SUMMARY)
            .replaceFirst("<pubDate>.*</pubDate>", "<pubDate><![CDATA[" + date + "]]></pubDate>");
    server.on(HOST, "/feed", ok("text/xml", Pages.rss(item)));
    run.withoutPages(feed);
    return run.articles().get(0).contentCreated();
  }

  private static String text(String language) {
    return switch (language) {
      case "fr" -> FRENCH;
      case "ru" -> RUSSIAN;
      case "ja" -> JAPANESE;
      case "zh" -> CHINESE;
      case "tw" -> "市長星期二表示，大橋的修復工程將在春天之前完成，居民對此表示歡迎。";
      default -> KOREAN;
    };
  }
}
