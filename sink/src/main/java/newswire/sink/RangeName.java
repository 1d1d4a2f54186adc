package newswire.sink;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * The name of a file of records, which says what it holds: {@code
 * news.enriched-p0-o00000000000000000000-00000000000000000041.jsonl}.
 *
 * @param first offset of its first record
 * @param last the offset up to which it accounts for the partition, inclusive
 */
record RangeName(TopicPartition partition, long first, long last) implements Comparable<RangeName> {
  private static final Pattern NAME =
      Pattern.compile("(.+)-p([0-9]{1,9})-o([0-9]{20})-([0-9]{20})\\.jsonl");

  static RangeName of(Batch batch) {
    return new RangeName(batch.partition(), batch.first(), batch.next() - 1);
  }

  /** What a file name says, empty if it is not such a name. */
  static Optional<RangeName> parse(String fileName) {
    Matcher name = NAME.matcher(fileName);
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      TopicPartition partition = new TopicPartition(name.group(1), Integer.parseInt(name.group(2)));
      long first = Long.parseLong(name.group(3));
      return Optional.of(new RangeName(partition, first, Long.parseLong(name.group(4))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String fileName() {
    // Not by String.format, whose digits depend on the user's language.
    return partition.topic()
        + "-p"
        + partition.partition()
        + "-o"
        + padded(first)
        + '-'
        + padded(last)
        + ".jsonl";
  }

  /** Where it is written before it is published; the leading dot hides it. */
  String temporaryName() {
    return '.' + fileName() + ".tmp";
  }

  /** What all temporary names of a partition begin with. */
  static String temporaryPrefix(TopicPartition partition) {
    return '.' + partition.topic() + "-p" + partition.partition() + "-o";
  }

  @Override
  public int compareTo(RangeName other) {
    return Long.compare(first, other.first);
  }

  private static String padded(long offset) {
    String digits = Long.toString(offset);
    return "0".repeat(20 - digits.length()) + digits;
  }
}
