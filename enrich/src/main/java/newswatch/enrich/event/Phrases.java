package newswatch.enrich.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.matching.Words;

/** A set of phrases, compared by folded words. */
final class Phrases {
  private final Map<String, List<List<String>>> byFirst = new HashMap<>();
  private final Map<String, List<List<String>>> byLast = new HashMap<>();

  /** The phrases of a list that commas separate. */
  Phrases(String list) {
    for (String phrase : list.split("[,،、\\n]", -1)) {
      List<String> words = words(phrase);
      if (!words.isEmpty()) {
        byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(words);
        byLast.computeIfAbsent(words.get(words.size() - 1), w -> new ArrayList<>()).add(words);
      }
    }
  }

  /** The folded words of a phrase. */
  static List<String> words(String phrase) {
    Words words = Words.of(phrase);
    List<String> folded = new ArrayList<>();
    for (int word = 0; word < words.count(); word++) {
      folded.add(words.folded(word));
    }
    return List.copyOf(folded);
  }

  /** How many words the longest phrase has that begins at a word; 0 when none does. */
  int at(Passage passage, int word) {
    int longest = 0;
    if (passage.has(word)) {
      for (List<String> phrase : byFirst.getOrDefault(passage.folded(word), List.of())) {
        if (phrase.size() > longest && passage.reads(phrase, word)) {
          longest = phrase.size();
        }
      }
    }
    return longest;
  }

  /** How many words the longest phrase has that ends at a word; 0 when none does. */
  int endingAt(Passage passage, int word) {
    int longest = 0;
    if (passage.has(word)) {
      for (List<String> phrase : byLast.getOrDefault(passage.folded(word), List.of())) {
        if (phrase.size() > longest && passage.reads(phrase, word - phrase.size() + 1)) {
          longest = phrase.size();
        }
      }
    }
    return longest;
  }

  /** Whether one of the phrases stands somewhere between two words, the last exclusive. */
  boolean between(Passage passage, int from, int to) {
    for (int word = from; word < to; word++) {
      if (at(passage, word) > 0) {
        return true;
      }
    }
    return false;
  }
}
