package newswatch.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What topics, or actors, a document has instead of the one that is asked for. */
final class NameMisses {
  private final List<MatchDocument.Named> known;

  /** For each word of a name, who has it; made when it is first needed. */
  private @Nullable Map<String, Set<Integer>> owners;

  NameMisses(List<MatchDocument.Named> known) {
    this.known = known.stream().filter(named -> !named.id().isEmpty()).toList();
  }

  /** Those with the most words in common first, else in the document's order. */
  Miss of(String name) {
    int[] common = new int[known.size()];
    for (String word : words(name)) {
      for (int owner : owners().getOrDefault(word, Set.of())) {
        common[owner]++;
      }
    }
    List<String> ids =
        IntStream.range(0, common.length)
            .boxed()
            .sorted(Comparator.comparing((Integer owner) -> -common[owner]))
            .limit(Miss.MOST_VALUES)
            .map(owner -> known.get(owner).id())
            .toList();
    return new Miss.Instead(ids, known.size());
  }

  private Map<String, Set<Integer>> owners() {
    if (owners == null) {
      owners = new HashMap<>();
      for (int owner = 0; owner < known.size(); owner++) {
        for (String name : known.get(owner).names()) {
          for (String word : words(name)) {
            owners.computeIfAbsent(word, none -> new HashSet<>()).add(owner);
          }
        }
      }
    }
    return owners;
  }

  /** The different words of a folded name. */
  private static Set<String> words(String name) {
    return new HashSet<>(List.of(name.split(" ", -1)));
  }
}
