package newswatch.ingest.poll.share;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Sources that are due while their host may not be asked: for each host in the order in which they
 * became due, and the hosts in the order in which they may be asked. However many wait for a host,
 * it is looked at once for each turn that it gives. For one thread.
 */
final class HostQueues {
  private final Map<String, Queue<PolledFeed>> waiting = new HashMap<>();
  private final PriorityQueue<Opening> openings = new PriorityQueue<>();

  /** When a host may be asked; each host that is waited for has one. */
  private record Opening(long at, String host) implements Comparable<Opening> {
    @Override
    public int compareTo(Opening other) {
      return Long.compare(at, other.at);
    }
  }

  /** Whether sources wait for a host, so that another one has to stand behind them. */
  boolean isWaitedFor(String host) {
    return waiting.containsKey(host);
  }

  /** Puts a source at the end of a host's queue; the host may be asked at a time, if not known. */
  void add(String host, PolledFeed feed, long opening) {
    feed.due(PolledFeed.WAITING);
    Queue<PolledFeed> queue = waiting.get(host);
    if (queue == null) {
      queue = new ArrayDeque<>();
      waiting.put(host, queue);
      openings.add(new Opening(opening, host));
    }
    queue.add(feed);
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

  /** Takes the first source out of a host's queue; null when none waits any more. */
  @Nullable PolledFeed take(String host) {
    Queue<PolledFeed> queue = waiting.get(host);
    PolledFeed feed = queue == null ? null : queue.poll();
    // Meanwhile some were removed, paused, asked for anew or given away.
    while (queue != null && feed != null && feed.due() != PolledFeed.WAITING) {
      feed = queue.poll();
    }
    if (feed != null) {
      feed.due(PolledFeed.NEVER);
    }
    return feed;
  }

  /** Says when a host may be asked next; it is forgotten when nobody waits for it any more. */
  void opensAgain(String host, long at) {
    Queue<PolledFeed> queue = waiting.get(host);
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
