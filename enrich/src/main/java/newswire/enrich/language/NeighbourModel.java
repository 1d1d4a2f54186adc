package newswire.enrich.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells near neighbours from each other (Croatian, Bosnian and Serbian in Latin letters; Danish and
 * Norwegian) by words, beginnings and ends of words, each with a weight for each of the group,
 * which {@link NeighbourTraining} learnt. Says nothing about any other language. Immutable.
 */
final class NeighbourModel {
  /** How a line that names the languages of a group begins. */
  static final String GROUP = "=";

  /** How many letters a word must have, and how many of its first or last are looked at. */
  static final int[][] BEGINNINGS = {{5, 4}, {7, 6}};

  static final int[][] ENDS = {{5, 3}, {6, 4}};

  /** Weights are written in hundredths of a nat. */
  static final double UNIT = 100;

  private static final String RESOURCE = "neighbours.txt";

  private final List<Group> groups = new ArrayList<>();

  NeighbourModel(List<KnownLanguage> languages) {
    List<String> tags = languages.stream().map(KnownLanguage::tag).toList();
    int[] members = {};
    WeightTable.Builder builder = new WeightTable.Builder();
    for (String line : lines()) {
      String[] fields = line.split(" ");
      if (fields[0].equals(GROUP)) {
        addGroup(members, builder);
        members = IntStream.range(1, fields.length).map(i -> tags.indexOf(fields[i])).toArray();
        builder = new WeightTable.Builder();
      } else if (!line.startsWith("#")) {
        long key = FunctionWords.hash(fields[0]);
        for (int i = 0; i < members.length; i++) {
          builder.put(key, i, Integer.parseInt(fields[i + 1]) / UNIT);
        }
      }
    }
    addGroup(members, builder);
  }

  private void addGroup(int[] members, WeightTable.Builder builder) {
    if (members.length > 0) {
      groups.add(new Group(members, builder.build()));
    }
  }

  /**
   * Says how far behind the most likely of its group each candidate is, in thousandths of a nat;
   * leaves languages without a neighbour among the candidates as they are.
   *
   * @param text in lower case, words apart by one space, with spaces at both ends
   */
  void score(char[] text, int length, int[] scores, int[] candidates) {
    for (Group group : groups) {
      int[] near =
          IntStream.range(0, group.members.length)
              .filter(i -> IntStream.of(candidates).anyMatch(c -> c == group.members[i]))
              .toArray();
      if (near.length > 1) {
        int[] sums = group.sums(text, length);
        int most = IntStream.of(near).map(i -> sums[i]).max().orElse(0);
        for (int i : near) {
          scores[group.members[i]] += sums[i] - most;
        }
      }
    }
  }

  private static List<String> lines() {
    try (InputStream in = NeighbourModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The weights of neighbours are not on the class path: " + RESOURCE);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The weights of neighbours cannot be read: " + RESOURCE, e);
    }
  }

  /**
   * Languages that are told from each other.
   *
   * @param table with the members' places for languages
   */
  private record Group(int[] members, WeightTable table) {
    int[] sums(char[] text, int length) {
      int[] sums = new int[members.length];
      int start = 1;
      for (int end = 1; end < length; end++) {
        if (text[end] == ' ') {
          addWord(text, start, end, sums);
          start = end + 1;
        }
      }
      return sums;
    }

    private void addWord(char[] text, int start, int end, int[] sums) {
      add(text, start, end, sums);
      for (int[] beginning : BEGINNINGS) {
        if (end - start >= beginning[0]) {
          add(text, start - 1, start + beginning[1], sums);
        }
      }
      for (int[] ending : ENDS) {
        if (end - start >= ending[0]) {
          add(text, end - ending[1], end + 1, sums);
        }
      }
    }

    private void add(char[] text, int start, int end, int[] sums) {
      int slot = table.slot(Ngrams.hash(text, start, end));
      if (slot >= 0) {
        table.add(slot, sums);
      }
    }
  }
}
