package newswire.ingest;

import static newswire.ingest.BadInput.field;
import static newswire.ingest.BadInput.headline;
import static newswire.ingest.BadInput.input;
import static newswire.ingest.BadInput.utf8;

import java.util.List;
import newswire.contract.Article;
import newswire.contract.Article.AltId;

/** Dates, addresses, ids and sizes that no editor ever wrote. */
final class BadFields {
  private static final String NONE = "none";

  private BadFields() {}

  static List<BadInput> dates() {
    return List.of(
        date("year-0", "\"0000-01-01T00:00:00Z\"", NONE),
        date("year-1", "\"0001-01-01T00:00:00Z\"", NONE),
        date("year-9999", "\"9999-12-31T23:59:59Z\"", NONE),
        date("year-10000", "\"+10000-01-01T00:00:00Z\"", NONE),
        date("no-such-day", "\"2023-02-29\"", NONE),
        date("leap-day", "\"2024-02-29\"", "2024-02-29T00:00:00-00:00"),
        date("month-13", "\"2024-13-01\"", NONE),
        date("hour-25", "\"2024-01-01T25:00:00Z\"", NONE),
        date("leap-second", "\"2016-12-31T23:59:60Z\"", NONE),
        date("zone-99", "\"2024-01-01T00:00:00+99:00\"", NONE),
        date("epoch-0", "0", NONE),
        date("epoch-negative", "-86400000000000", NONE),
        date("epoch-huge", "99999999999999999999", NONE),
        date("epoch-exponent", "1e999999999", NONE),
        date("epoch-fraction", "1700000000.5", "2023-11-14T22:13:20Z"),
        date("words", "\"the day before yesterday or so\"", NONE),
        date("list", "[2024,1,1]", NONE),
        date("object", "{\"$date\":1}", NONE),
        date("true", "true", NONE),
        date("long", "\"" + "1".repeat(100_000) + "\"", NONE),
        date("arabic-digits", "\"٢٠٢٤-٠١-٠١\"", "2024-01-01T00:00:00-00:00"));
  }

  static List<BadInput> addresses() {
    return List.of(
        url("long", "http://example.org/" + "a".repeat(10_000), NONE),
        url("script", "javascript:alert(1)", NONE),
        url("data", "data:text/html,x", NONE),
        url("file", "file:///etc/hostname", NONE),
        url("no-host", "http:///a", NONE),
        url("no-scheme", "example.org/a", NONE),
        url("relative", "/a/b", NONE),
        url("spaces", " http://example.org/a b ", "http://example.org/a%20b"),
        url("line-end", "http://example.org/a\\nb", "http://example.org/a%0Ab"),
        url("nul", "http://example.org/\\u0000", "http://example.org/%00"),
        url("user", "http://user:secret@example.org/a", "http://example.org/a"),
        url("idn", "http://bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC"),
        url("port", "http://example.org:99999999/", NONE),
        url("backslash", "http://example.org\\\\@evil.example/", NONE),
        url("above-root", "http://example.org/../../a", "http://example.org/a"),
        url("percent", "http://example.org/%zz", "http://example.org/%25zz"),
        url("six", "http://[::1]/", "http://[::1]/"),
        url("six-broken", "http://[::1", NONE),
        url("surrogate", "http://example.org/a\\ud800b", "http://example.org/a?b"));
  }

  static List<BadInput> ids() {
    return List.of(
        id("path", "../../etc/passwd", "../../etc/passwd"),
        id("windows-path", "C:\\\\a", "C:\\a"),
        id("device", "CON", "CON"),
        id("nul", "a\\u0000b", "a\uFFFDb"),
        id("lines", "a\\r\\nb", "a b"),
        id("long", "x".repeat(10_000), NONE),
        id("empty", "", NONE),
        id("sql", "'; drop table articles; --", "'; drop table articles; --"),
        id("lookup", "${jndi:ldap://127.0.0.1:1/a}", "${jndi:ldap://127.0.0.1:1/a}"),
        id("template", "{{7*7}} #{7*7} <%= 7*7 %>", "{{7*7}} #{7*7} <%= 7*7 %>"),
        headline(
            "formula.json",
            "{\"title\":\"=cmd|' /C calc'!A0\",\"text\":\"x\"}",
            "=cmd|' /C calc'!A0"),
        headline(
            "script.json",
            "{\"title\":\"<script>alert(1)</script>\",\"text\":\"x\"}",
            "<script>alert(1)</script>"),
        input("gadget.json", "{\"@class\":\"java.net.URL\",\"@type\":\"x\",\"text\":\"a\"}", "ok"),
        input(
            "prototype.json", "{\"__proto__\":{\"a\":1},\"constructor\":1,\"text\":\"a\"}", "ok"));
  }

  static List<BadInput> sizes() {
    int limit = Limits.DEFAULT.textBytes();
    return List.of(
        text("below", limit - 1, "ok"),
        text("at", limit, "ok"),
        text("above", limit + 1, "too-large"),
        input(
            "title.json",
            () -> utf8("{\"title\":\"" + "t".repeat(limit + 1) + "\",\"text\":\"a\"}"),
            "too-large"),
        input(
            "tags.json",
            () -> utf8("{\"text\":\"a\",\"tags\":[" + "\"t\",".repeat(100_000) + "1]}"),
            "ok"),
        input("keys.json", () -> utf8(keys()), "ok"),
        input(
            "depth-90.json",
            "{\"text\":\"a\",\"b\":" + "[".repeat(90) + "]".repeat(90) + "}",
            "ok"),
        input(
            "depth-1000.json",
            "{\"text\":\"a\",\"b\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}",
            "unreadable"),
        input("one-line.txt", () -> utf8("word ".repeat(200_000)), "ok"),
        input("one-word.txt", () -> utf8("a".repeat(1_000_000) + "!"), "ok"),
        input("blank-lines.txt", () -> utf8("a" + "\n".repeat(1_000_000) + "b"), "ok"),
        input("spaces.txt", () -> utf8("a" + " ".repeat(1_000_000) + "b"), "ok"),
        input("lines.txt", () -> utf8("a\n".repeat(300_000)), "ok"),
        input("headings.md", () -> utf8("# ".repeat(100_000) + "a"), "empty"),
        input("brackets.md", () -> utf8("[".repeat(100_000) + "a"), "ok"),
        input("stars.md", () -> utf8("**a *b ".repeat(50_000)), "ok"),
        input("quotes.md", () -> utf8("> ".repeat(500_000) + "a"), "ok"),
        input("lists.md", () -> utf8("- ".repeat(500_000) + "a"), "ok"),
        input("comma.json", "{\"text\":\"a\" \"id\":1}", "unreadable"),
        input("quotes.json", "{'text':'a'}", "unreadable"),
        input("comment.json", "/* a */ {\"text\":\"a\"}", "unreadable"),
        input("escape.json", "{\"text\":\"\\x\"}", "unreadable"),
        input("line-in-string.json", "{\"text\":\"a\nb\"}", "unreadable"));
  }

  private static BadInput text(String name, int size, String outcome) {
    String json = "{\"text\":\"%s\"}";
    return input("text-" + name + ".json", () -> utf8(json.formatted("x".repeat(size))), outcome);
  }

  private static String keys() {
    StringBuilder json = new StringBuilder("{\"text\":\"a\"");
    for (int i = 0; i < 50_000; i++) {
      json.append(",\"k").append(i).append("\":0");
    }
    return json.append('}').toString();
  }

  private static BadInput date(String name, String value, String told) {
    return field("date-" + name, "date", value, BadFields::date, told);
  }

  private static String date(Article article) {
    return article.contentCreated() == null ? NONE : article.contentCreated();
  }

  private static BadInput url(String name, String value, String told) {
    return field(
        "url-" + name,
        "url",
        '"' + value + '"',
        article -> article.altId(AltId.URL).orElse(NONE),
        told);
  }

  private static BadInput id(String name, String value, String told) {
    return field(
        "id-" + name,
        "id",
        '"' + value + '"',
        article -> article.altId(AltId.GUID).orElse(NONE),
        told);
  }
}
