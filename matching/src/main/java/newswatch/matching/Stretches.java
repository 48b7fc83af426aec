package newswatch.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The places where a part of a NEAR stands in one field, to be asked by where they begin or end.
 */
final class Stretches {

  /** A run of words by position: one place of a term, or a pair of two stretches. */
  static final class Stretch {
    private final int first;
    private final int last;

    /** The evidence of a place, as {@link Evidence} packs it; of no meaning in a pair. */
    private final long span;

    private final @Nullable Stretch left;
    private final @Nullable Stretch right;
    private boolean used;

    Stretch(int first, int last, long span) {
      this.first = first;
      this.last = last;
      this.span = span;
      left = null;
      right = null;
    }

    /** A pair, which reaches from the first word of both to the last. */
    Stretch(Stretch left, Stretch right) {
      first = Math.min(left.first, right.first);
      last = Math.max(left.last, right.last);
      span = 0;
      this.left = left;
      this.right = right;
    }

    /** The position of the first word. */
    int first() {
      return first;
    }

    /** The position of the last word. */
    int last() {
      return last;
    }

    /** Adds the spans it is made of, once however often it is used. */
    void use(Evidence evidence) {
      if (used) {
        return;
      }
      used = true;
      if (left != null && right != null) {
        left.use(evidence);
        right.use(evidence);
      } else {
        evidence.add(span);
      }
    }
  }

  private final List<Stretch> byFirst;
  private final List<Stretch> byLast;

  Stretches(List<Stretch> stretches) {
    byFirst = sorted(stretches, Stretch::first);
    byLast = sorted(stretches, Stretch::last);
  }

  /** The list itself when it is sorted already, as the places of one term are. */
  private static List<Stretch> sorted(List<Stretch> stretches, ToIntFunction<Stretch> place) {
    for (int i = 1; i < stretches.size(); i++) {
      if (place.applyAsInt(stretches.get(i - 1)) > place.applyAsInt(stretches.get(i))) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(place));
        return sorted;
      }
    }
    return stretches;
  }

  /** All of them, by where they begin. */
  List<Stretch> all() {
    return byFirst;
  }

  boolean beginsAfter(int position, int distance) {
    int index = countUpTo(byFirst, Stretch::first, position);
    return index < byFirst.size() && byFirst.get(index).first() <= position + distance;
  }

  boolean endsBefore(int position, int distance) {
    int index = countUpTo(byLast, Stretch::last, position - distance - 1);
    return index < byLast.size() && byLast.get(index).last() < position;
  }

  /** Those that begin within the distance behind a position. */
  List<Stretch> beginningAfter(int position, int distance) {
    return byFirst.subList(
        countUpTo(byFirst, Stretch::first, position),
        countUpTo(byFirst, Stretch::first, position + distance));
  }

  /** Those that end within the distance before a position. */
  List<Stretch> endingBefore(int position, int distance) {
    return byLast.subList(
        countUpTo(byLast, Stretch::last, position - distance - 1),
        countUpTo(byLast, Stretch::last, position - 1));
  }

  /** How many of a sorted list are at most at a position. */
  private static int countUpTo(List<Stretch> sorted, ToIntFunction<Stretch> place, int position) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.applyAsInt(sorted.get(middle)) <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
