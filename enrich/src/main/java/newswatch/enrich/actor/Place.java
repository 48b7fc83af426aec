package newswatch.enrich.actor;

import java.util.SortedSet;
import java.util.TreeSet;
import newswatch.matching.Field;
import org.jspecify.annotations.Nullable;

/** A run of words and the names that may stand there. */
final class Place {
  private final Field field;
  private final int firstWord;
  private final int lastWord;
  private final SortedSet<Integer> candidates = new TreeSet<>();
  private @Nullable ActorName certain;

  Place(Field field, int firstWord, int lastWord) {
    this.field = field;
    this.firstWord = firstWord;
    this.lastWord = lastWord;
  }

  /** Adds a name; of several that are certain the preceding one is kept. */
  void add(ActorName name) {
    if (name.contextual()) {
      candidates.add(name.actor());
    } else if (certain == null || name.precedes(certain)) {
      certain = name;
    }
  }

  Field field() {
    return field;
  }

  int firstWord() {
    return firstWord;
  }

  int lastWord() {
    return lastWord;
  }

  /** The number of words. */
  int length() {
    return lastWord - firstWord + 1;
  }

  /**
   * The strong name or acronym that stands here, if one does: contextual ones then do not count.
   */
  @Nullable ActorName certain() {
    return certain;
  }

  /** Actors that are meant here only if they are in the document anyway, in ascending order. */
  SortedSet<Integer> candidates() {
    return candidates;
  }
}
