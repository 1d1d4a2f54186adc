package newswire.enrich.entities;

import java.util.Arrays;

/** How many names of each country an article links; an article has few countries. */
final class CountryCounts {
  private short[] countries = new short[8];
  private int[] counts = new int[8];
  private int size;

  void add(short country) {
    int place = place(country);
    if (place == size) {
      if (size == countries.length) {
        countries = Arrays.copyOf(countries, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      countries[size++] = country;
    }
    counts[place]++;
  }

  int of(short country) {
    int place = place(country);
    return place < size ? counts[place] : 0;
  }

  private int place(short country) {
    int place = 0;
    while (place < size && countries[place] != country) {
      place++;
    }
    return place;
  }
}
