package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The words of a text in alphabetical order with their places: also what begins with a word. */
final class WordPlaces {
  private final NavigableMap<String, List<Integer>> places = new TreeMap<>();

  WordPlaces(Words words) {
    for (int word = 0; word < words.count(); word++) {
      places.computeIfAbsent(words.folded(word), none -> new ArrayList<>()).add(word);
    }
  }

  /** Where a folded word stands, ascending. */
  List<Integer> of(String folded) {
    return places.getOrDefault(folded, List.of());
  }

  /** The first place of each of the first different words that are longer and begin so. */
  List<Integer> longer(String folded, int most) {
    List<Integer> longer = new ArrayList<>();
    for (var entry : places.tailMap(folded, false).entrySet()) {
      if (longer.size() == most || !entry.getKey().startsWith(folded)) {
        break;
      }
      longer.add(entry.getValue().get(0));
    }
    return longer;
  }
}
