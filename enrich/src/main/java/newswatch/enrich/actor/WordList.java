package newswatch.enrich.actor;

import java.util.HashSet;
import java.util.Set;
import newswatch.matching.Words;

/** A set of words, written as in a text and kept folded. */
public final class WordList {
  private WordList() {}

  /** The words of a text, folded. */
  public static Set<String> of(String text) {
    Words words = Words.of(text);
    Set<String> folded = new HashSet<>();
    for (int word = 0; word < words.count(); word++) {
      folded.add(words.folded(word));
    }
    return Set.copyOf(folded);
  }
}
