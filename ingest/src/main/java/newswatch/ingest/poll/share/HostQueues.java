package newswatch.ingest.poll.share;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a host that may not be asked yet: for each host in the order in which they
 * came, and the hosts in the order in which they may be asked. However many wait for a host, it is
 * looked at once for each turn that it gives. For one thread.
 *
 * @param <W> sources that are due, or visits that want a page
 */
final class HostQueues<W extends HostQueues.Waiting> {
  private final Map<String, Queue<W>> waiting = new HashMap<>();
  private final PriorityQueue<Opening> openings = new PriorityQueue<>();

  /** Who can wait; who stops to wait is passed over. */
  interface Waiting {
    boolean isWaiting();

    void waiting(boolean begins);
  }

  /** When a host may be asked; each host that is waited for has one. */
  private record Opening(long at, String host) implements Comparable<Opening> {
    @Override
    public int compareTo(Opening other) {
      return Long.compare(at, other.at);
    }
  }

  /** Whether anybody waits for a host, so that another one has to stand behind them. */
  boolean isWaitedFor(String host) {
    return waiting.containsKey(host);
  }

  /** Puts one at the end of a host's queue; the host may be asked at a time, if not known. */
  void add(String host, W last, long opening) {
    last.waiting(true);
    Queue<W> queue = waiting.get(host);
    if (queue == null) {
      queue = new ArrayDeque<>();
      waiting.put(host, queue);
      openings.add(new Opening(opening, host));
    }
    queue.add(last);
  }

  /**
   * A host that is waited for and may be asked at a time; null when there is none. Then {@link
   * #opensAgain} must follow.
   */
  @Nullable String opened(long now) {
    Opening next = openings.peek();
    if (next == null || next.at() > now) {
      return null;
    }
    openings.remove();
    return next.host();
  }

  /** The first in a host's queue; null when nobody waits any more. */
  @Nullable W first(String host) {
    Queue<W> queue = waiting.get(host);
    W first = queue == null ? null : queue.peek();
    while (queue != null && first != null && !first.isWaiting()) {
      queue.remove();
      first = queue.peek();
    }
    return first;
  }

  /** Takes the first out of a host's queue; null when nobody waits any more. */
  @Nullable W take(String host) {
    W first = first(host);
    Queue<W> queue = waiting.get(host);
    if (first != null && queue != null) {
      queue.remove();
      first.waiting(false);
    }
    return first;
  }

  /** Says when a host may be asked next; it is forgotten when nobody waits for it any more. */
  void opensAgain(String host, long at) {
    Queue<W> queue = waiting.get(host);
    if (queue == null || queue.isEmpty()) {
      waiting.remove(host);
    } else {
      openings.add(new Opening(at, host));
    }
  }

  /** When the next host may be asked; {@link PolledFeed#NEVER} when none is waited for. */
  long nextOpening() {
    Opening next = openings.peek();
    return next == null ? PolledFeed.NEVER : next.at();
  }
}
