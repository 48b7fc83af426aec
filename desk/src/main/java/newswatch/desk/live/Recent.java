package newswatch.desk.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.ToLongFunction;

/**
 * The last few things, bounded in number and in size: one enormous text does not cost the memory of
 * two hundred. The newest one is always kept. Not thread-safe.
 */
final class Recent<E> {
  private final int most;
  private final long largest;
  private final ToLongFunction<E> size;
  private final Deque<E> kept = new ArrayDeque<>();
  private long total;

  /** At most so many, and together at most so large (beyond the newest). */
  Recent(int most, long largest, ToLongFunction<E> size) {
    this.most = most;
    this.largest = largest;
    this.size = size;
  }

  void add(E newest) {
    kept.addLast(newest);
    total += size.applyAsLong(newest);
    while (kept.size() > most || (total > largest && kept.size() > 1)) {
      total -= size.applyAsLong(kept.removeFirst());
    }
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }

  E oldest() {
    return kept.getFirst();
  }

  E removeOldest() {
    E oldest = kept.removeFirst();
    total -= size.applyAsLong(oldest);
    return oldest;
  }

  Iterator<E> newestFirst() {
    return kept.descendingIterator();
  }
}
