package newswire.enrich.language;

/** What the models say of a text for each language, in thousandths of a nat. One thread. */
final class Evidence {
  final int[] profiles;
  final int[] openNlp;
  final int[] byWords;
  final int[] wordCounts;
  final int[] letters;
  final int[] neighbours;

  /** How many n-grams langdetect knows. */
  int grams;

  int words;

  Evidence(int languages) {
    profiles = new int[languages];
    openNlp = new int[languages];
    byWords = new int[languages];
    wordCounts = new int[languages];
    letters = new int[languages];
    neighbours = new int[languages];
  }
}
