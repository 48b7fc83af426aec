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
    final int first;
    final int last;
    private final @Nullable Span span;
    private final @Nullable Stretch left;
    private final @Nullable Stretch right;
    private boolean used;

    Stretch(int first, int last, Span span) {
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
      span = null;
      this.left = left;
      this.right = right;
    }

    /** Adds the spans it is made of, once however often it is used. */
    void use(List<Span> evidence) {
      if (used) {
        return;
      }
      used = true;
      if (span != null) {
        evidence.add(span);
      }
      if (left != null && right != null) {
        left.use(evidence);
        right.use(evidence);
      }
    }
  }

  private final List<Stretch> byFirst;
  private final List<Stretch> byLast;

  Stretches(List<Stretch> stretches) {
    byFirst = new ArrayList<>(stretches);
    byFirst.sort(Comparator.comparingInt(stretch -> stretch.first));
    byLast = new ArrayList<>(stretches);
    byLast.sort(Comparator.comparingInt(stretch -> stretch.last));
  }

  /** All of them, by where they begin. */
  List<Stretch> all() {
    return byFirst;
  }

  /** Those that begin within the distance behind a position. */
  List<Stretch> beginningAfter(int position, int distance) {
    return byFirst.subList(
        countUpTo(byFirst, stretch -> stretch.first, position),
        countUpTo(byFirst, stretch -> stretch.first, position + distance));
  }

  /** Those that end within the distance before a position. */
  List<Stretch> endingBefore(int position, int distance) {
    return byLast.subList(
        countUpTo(byLast, stretch -> stretch.last, position - distance - 1),
        countUpTo(byLast, stretch -> stretch.last, position - 1));
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
