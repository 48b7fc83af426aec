package newswatch.enrich.actor;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import newswatch.events.Via;
import newswatch.matching.Field;
import org.jspecify.annotations.Nullable;

/** A run of words and the names that may stand there. */
final class Place {
  private final Field field;
  private final int firstWord;
  private final int lastWord;
  private final SortedMap<Integer, ActorName> candidates = new TreeMap<>();
  private final BitSet supported = new BitSet();
  private @Nullable ActorName certain;

  Place(Field field, int firstWord, int lastWord) {
    this.field = field;
    this.firstWord = firstWord;
    this.lastWord = lastWord;
  }

  /**
   * Adds a name; of several that are certain the preceding one is kept.
   *
   * @param inContext whether the document is one of the name's context
   */
  void add(ActorName name, boolean inContext) {
    if (name.contextual()) {
      candidates.merge(name.actor(), name, (known, other) -> other.precedes(known) ? other : known);
      if (inContext) {
        supported.set(name.actor());
      }
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

  /**
   * The contextual names by their actors, in ascending order, who are meant here only if they are
   * in the document anyway, or the document is one of the name's context.
   */
  SortedMap<Integer, ActorName> candidates() {
    return candidates;
  }

  /** Actors whose name counts here because of its context; empty at a certain name. */
  BitSet supported() {
    return certain == null ? supported : new BitSet();
  }

  /** Whether the place alone makes sure that the actor is in the document. */
  boolean sureOf(int actor) {
    return certain == null ? supported.get(actor) : certain.actor() == actor;
  }

  /** In what way the actor is meant here. */
  @Nullable Via via(int actor) {
    ActorName name = certain == null ? candidates.get(actor) : certain;
    return name == null ? null : name.via();
  }
}
