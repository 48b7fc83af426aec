package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newswatch.matching.Field;

/**
 * Chooses places that do not overlap: the longest first, of equally long ones the leftmost first.
 *
 * <p>Longest before leftmost, because more words say more: where "Bank of China" and "China
 * Development Fund Limited" overlap, the second is hardly there by chance.
 */
final class LongestFirst {
  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::field)
          .thenComparingInt(Place::firstWord)
          .thenComparingInt(Place::lastWord);
  private static final Comparator<Place> LONGEST_FIRST =
      Comparator.comparingInt(Place::length).reversed().thenComparing(IN_ORDER);

  private final Map<Field, BitSet> taken = new EnumMap<>(Field.class);
  private final List<Place> chosen = new ArrayList<>();

  private LongestFirst() {
    for (Field field : Field.values()) {
      taken.put(field, new BitSet());
    }
  }

  /** The choice among places in whatever order. */
  static LongestFirst among(List<Place> places) {
    LongestFirst choice = new LongestFirst();
    places.stream().sorted(LONGEST_FIRST).forEach(choice::takeIfFree);
    choice.chosen.sort(IN_ORDER);
    return choice;
  }

  private void takeIfFree(Place place) {
    BitSet words = words(place.field());
    int next = words.nextSetBit(place.firstWord());
    if (next < 0 || next > place.lastWord()) {
      words.set(place.firstWord(), place.lastWord() + 1);
      chosen.add(place);
    }
  }

  private BitSet words(Field field) {
    return taken.computeIfAbsent(field, none -> new BitSet());
  }

  /** The chosen places in the order of the document. */
  List<Place> chosen() {
    return chosen;
  }

  /** Whether a word is part of a chosen place. */
  boolean covers(Field field, int word) {
    return words(field).get(word);
  }
}
