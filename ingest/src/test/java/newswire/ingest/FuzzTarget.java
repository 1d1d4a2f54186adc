package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A way in for strangers' bytes, with what holds for any of them. */
enum FuzzTarget {
  TEXT("txt", "md") {
    @Override
    void test(byte[] bytes) {
      super.test(bytes);
      try {
        String body = PlainText.paragraphs(TextDecoder.decode(bytes).text());
        assertThat(PlainText.paragraphs(body)).isEqualTo(body);
      } catch (RefusedException e) {
        assertThat(e.detail()).isNotBlank();
      }
    }
  },
  PAGE("html"),
  JSON("json", "jsonl", "csv"),
  FEED("rss"),
  XML("newsml"),
  ARCHIVE("zip", "gz", "warc"),
  DATE {
    @Override
    void test(byte[] bytes) {
      PublicationDate.of(new String(bytes, UTF_8))
          .ifPresent(date -> assertThat(PublicationDate.of(date)).contains(date));
    }
  },
  URL {
    @Override
    void test(byte[] bytes) {
      String text = new String(bytes, UTF_8);
      CanonicalUrl.of(text).ifPresent(url -> assertThat(CanonicalUrl.of(url)).contains(url));
      CanonicalUrl.resolveWhole(null, text)
          .ifPresent(url -> assertThat(CanonicalUrl.resolveWhole(null, url)).contains(url));
    }
  },
  ANYTHING {
    @Override
    void test(byte[] bytes) {
      ItemList.ofStandardInput(bytes).articles().forEach(CheckedItems::check);
    }
  };

  private final String extensions;

  FuzzTarget(String... extensions) {
    this.extensions = String.join(" ", extensions);
  }

  /** Throws if these bytes do what no bytes may do. */
  void test(byte[] bytes) {
    for (String extension : extensions.split(" ")) {
      if (!extension.isEmpty()) {
        CheckedItems.read(extension, bytes);
      }
    }
  }
}
