package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static newswire.ingest.BadInput.body;
import static newswire.ingest.BadInput.headline;
import static newswire.ingest.BadInput.in;
import static newswire.ingest.BadInput.input;
import static newswire.ingest.BadInput.utf8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** Encodings that lie, break or mix, and characters that few think of. */
final class BadCharacters {
  private static final String RUSSIAN =
      "В среду вечером городской совет решил открыть оба моста для движения.";
  private static final String CHINESE = "市议会周三晚间决定，两座桥梁继续对所有车辆开放，市长对此表示欢迎。";
  private static final String JAPANESE = "市議会は水曜日の夜、二つの橋をすべての車両に開放し続けることを決めた。";
  private static final String KOREAN = "시의회는 수요일 밤 두 다리를 모든 차량에 계속 개방하기로 결정했다고 밝혔다.";
  private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

  private BadCharacters() {}

  static List<BadInput> encodings() {
    return List.of(
        body("gb18030.html", in("GB18030", "<meta charset=gb2312><p>" + CHINESE), CHINESE),
        body("shift-jis.html", in("windows-31j", "<meta charset=x-sjis><p>" + JAPANESE), JAPANESE),
        body("euc-kr.html", in("x-windows-949", "<meta charset=euc-kr><p>" + KOREAN), KOREAN),
        body(
            "late-meta.html",
            in("KOI8-R", "<!--" + " ".repeat(4_000) + "--><meta charset=koi8-r><p>" + RUSSIAN),
            RUSSIAN),
        body(
            "unknown-charset.html",
            in("windows-1251", "<meta charset=klingon-8><p>" + RUSSIAN),
            RUSSIAN),
        body("utf16-meta.html", in("UTF-16LE", "<meta charset=utf-16><p>" + RUSSIAN), RUSSIAN),
        body("says-utf16.html", utf8("<meta charset=utf-16><p>" + RUSSIAN), RUSSIAN),
        body("two-marks.txt", utf8("\uFEFF\uFEFF" + RUSSIAN), RUSSIAN),
        body("mark-inside.txt", utf8("В среду\uFEFF вечером."), "В среду вечером."),
        body("half-utf16.txt", half(in("UTF-16", RUSSIAN)), RUSSIAN.replace(".", "\uFFFD")),
        body("twice-encoded.txt", twice("Café fermé à midi"), "CafÃ© fermÃ© Ã\u00A0midi"),
        body("overlong.txt", amid("\u00C0\u0080"), RUSSIAN + "\uFFFD\uFFFD" + RUSSIAN),
        body(
            "surrogates.txt",
            amid("\u00ED\u00A0\u00BD\u00ED\u00B8\u0080"),
            RUSSIAN + "\uFFFD\uFFFD" + RUSSIAN),
        body(
            "mixed.txt", mixed(), "Мосты открыты. " + "\uFFFD".repeat(4) + " Это решено навсегда."),
        input("utf7.txt", "+AGEA-", "ok"),
        input("controls.html", "<p>\u0001\u0002\u0003\u0004\u0005\u0006", "empty"));
  }

  static List<BadInput> characters() {
    return List.of(
        body(
            "line-ends.txt",
            "One.\r\n\r\nTwo.\r\rThree.\u2029Four.",
            "One.\n\nTwo.\n\nThree.\n\nFour."),
        body(
            "next-line.txt",
            "One.\u0085Two.\u2028Three.\u000BFour.",
            "One.\n\nTwo.\n\nThree.\n\nFour."),
        body("separators.jsonl", "{\"text\":\"a\u2028b\"}", "a\n\nb"),
        body("direction.json", "{\"text\":\"pay \u202Egnp.exe\"}", "pay \u202Egnp.exe"),
        headline("direction-title.json", "{\"title\":\"a\u202Eb\u2066c\",\"text\":\"x\"}", "abc"),
        headline("escape-title.json", "{\"title\":\"a\\u001b[31mb\",\"text\":\"x\"}", "a[31mb"),
        headline("header-title.json", "{\"title\":\"a\\r\\nX-B: c\",\"text\":\"x\"}", "a X-B: c"),
        body("zero-width.txt", "pass\u200Bword\u00AD and \u2060more", "password and \u2060more"),
        body("tags.txt", "a\uDB40\uDC41b", "a\uDB40\uDC41b"),
        body("noncharacters.txt", "a\uFFFEb\uFFFFc", "a\uFFFDb\uFFFDc"),
        body("private.txt", "a\uE000b", "a\uE000b"),
        body("family.txt", FAMILY + " meet", FAMILY + " meet"),
        body("turkish.txt", "İstanbul'da ılık ışık", "İstanbul'da ılık ışık"),
        body("two-ways.txt", "שלום עולם, مرحبا بالعالم", "שלום עולם, مرحبا بالعالم"),
        body("decomposed.txt", "Cafe\u0301", "Café"),
        body("hangul.txt", "\u1112\u1161\u11AB", "한"),
        body("marks.txt", "a" + "\u0301".repeat(100_000), "á" + "\u0301".repeat(99_999)),
        body("low-first.json", "{\"text\":\"a \\udc00\\ud800 b\"}", "a \uFFFD\uFFFD b"),
        input("only-marks.txt", "\uFEFF\u200B\u00AD", "empty"),
        input("only-nul.json", "{\"text\":\"\\u0000\"}", "ok"),
        input("ideographic-spaces.txt", "\u3000\u2003\u00A0", "empty"));
  }

  private static byte[] amid(String bytes) {
    return (new String(utf8(RUSSIAN), ISO_8859_1) + bytes + new String(utf8(RUSSIAN), ISO_8859_1))
        .getBytes(ISO_8859_1);
  }

  private static byte[] twice(String text) {
    return utf8(new String(utf8(text), ISO_8859_1));
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  private static byte[] mixed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8("Мосты открыты. "));
    bytes.writeBytes(in("windows-1251", "Даже"));
    bytes.writeBytes(utf8(" Это решено навсегда."));
    return bytes.toByteArray();
  }
}
