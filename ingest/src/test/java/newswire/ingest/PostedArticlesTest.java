package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Optional;
import newswire.ingest.http.Inbox.Receipt;
import newswire.ingest.http.PostedItem;
import org.junit.jupiter.api.Test;

class PostedArticlesTest {
  private static final int ROOM = 2;

  private final Handover<Delivery> handover = new Handover<>(ROOM, Long.MAX_VALUE);
  private final PostedArticles posted =
      new PostedArticles(
          new ArticleReader(Limits.DEFAULT, ItemList.NO_INPUT), handover, () -> true);

  @Test
  void articlesAreHandedOverAndWaitForTheirCommit() throws Exception {
    Receipt receipt = put("{\"text\":\"One.\"}\n{bad\n");

    assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
    Delivery delivery = handover.poll(0);
    assertThat(delivery).isNotNull();
    assertThat(delivery.items()).hasSize(2);
    assertThat(delivery.isAwaited()).isTrue();
    assertThat(((Receipt.Accepted) receipt).outcome()).isNotDone();
  }

  @Test
  void bodyWithoutArticleIsRefusedAndNotHandedOver() throws Exception {
    assertThat(put("{bad\n"))
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused ->
                assertThat(refused.items())
                    .extracting(PostedItem::status, PostedItem::reason)
                    .containsExactly(tuple("rejected", "unreadable")));
    assertThat(handover.poll(0)).isNull();
  }

  @Test
  void fullQueueSaysSo() {
    for (int i = 0; i < ROOM; i++) {
      assertThat(put("{\"text\":\"One.\"}")).isInstanceOf(Receipt.Accepted.class);
    }
    assertThat(put("{\"text\":\"One.\"}")).isInstanceOf(Receipt.Full.class);
  }

  @Test
  void moreItemsThanMemoryIsMeantForAreRefused() throws Exception {
    Receipt receipt = put("{\"text\":\"One.\"}\n".repeat(140_000));

    assertThat(receipt)
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused -> assertThat(refused.items().get(0).reason()).isEqualTo("too-large"));
    assertThat(handover.poll(0)).isNull();
  }

  private Receipt put(String lines) {
    return posted.put(lines.getBytes(UTF_8), Optional.of("jsonl"));
  }
}
