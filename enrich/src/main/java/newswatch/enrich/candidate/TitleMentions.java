package newswatch.enrich.candidate;

import java.util.BitSet;
import newswatch.enrich.actor.Capitals;
import newswatch.matching.Field;
import newswatch.matching.Name;
import newswatch.matching.Words;

/** Mentions in a document's title of names that its text has. */
final class TitleMentions {
  private static final int LONGEST = 5;

  private final NameTally tally;
  private final Words title;
  private final BitSet actors;

  /**
   * @param actors the title's words that belong to mentions of actors
   */
  TitleMentions(NameTally tally, Words title, BitSet actors) {
    this.tally = tally;
    this.title = title;
    this.actors = actors;
  }

  void collect() {
    int word = 0;
    while (word < title.count()) {
      word = Capitals.begin(title, word) ? behind(word) : word + 1;
    }
  }

  /** The word behind the longest name from there on. */
  private int behind(int first) {
    int actor = actors.nextSetBit(first);
    int end = Math.min(title.count(), actor < 0 ? Integer.MAX_VALUE : actor);
    for (int last = Math.min(first + LONGEST, end) - 1; last >= first; last--) {
      String key = Name.folded(title, first, last);
      if (tally.has(key)) {
        tally.mention(key, NameTally.span(Field.TITLE, title, first, last));
        return last + 1;
      }
    }
    return first + 1;
  }
}
