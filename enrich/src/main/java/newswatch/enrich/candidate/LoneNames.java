package newswatch.enrich.candidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.matching.Field;
import newswatch.matching.Words;

/**
 * Capitalised words that stand by themselves. One belongs to a longer name that has it; else it is
 * a name only where it stands at least twice within sentences, and never without its capital.
 */
final class LoneNames {
  private static final int SHORTEST = 4;

  private final NameTally tally;
  private final Words words;
  private final CapitalWords text;
  private final Map<String, List<Loner>> loners = new LinkedHashMap<>();

  /** A word that stands by itself. */
  private record Loner(int word, boolean opens) {}

  LoneNames(NameTally tally, CapitalWords text) {
    this.tally = tally;
    words = tally.words();
    this.text = text;
  }

  /**
   * Keeps a word until the text has been read.
   *
   * @param opens whether it would have a capital anyway
   */
  void add(int word, boolean opens) {
    loners
        .computeIfAbsent(text.folded(word), none -> new ArrayList<>())
        .add(new Loner(word, opens));
  }

  /** Decides, after all longer names are in the tally. */
  void judge() {
    loners.forEach(this::judge);
  }

  private void judge(String folded, List<Loner> places) {
    String longer = tally.longerName(folded);
    if (longer != null || tally.has(folded)) {
      for (Loner place : places) {
        if (!tally.isActor(place.word())) {
          tally.mention(
              longer == null ? folded : longer,
              NameTally.span(Field.TEXT, words, place.word(), place.word()));
        }
      }
    } else if (places.size() > 1 && !text.nounsHaveCapitals() && folded.length() >= SHORTEST) {
      takeLoner(places);
    }
  }

  private void takeLoner(List<Loner> places) {
    List<Integer> within =
        places.stream().filter(place -> !place.opens()).map(Loner::word).toList();
    if (within.size() > 1 && !text.occursSmall(within.get(0))) {
      within.forEach(word -> tally.add(word, word, true, null));
    }
  }
}
