package newswatch.ingest.poll.share;

import java.util.HashMap;
import java.util.Map;

/**
 * Times at which sources of one host may try again: one after the other, so that a thousand that
 * wait for one host do not all try for its next turn. For one thread.
 */
final class HostQueues {
  private static final int MOST = 20_000;

  private final long apart;
  private final Map<String, Long> last = new HashMap<>();

  /**
   * Queues.
   *
   * @param apart milliseconds between two places in a queue
   */
  HostQueues(long apart) {
    this.apart = apart;
  }

  /** The next place in the queue of a host, not before its next turn. */
  long place(String host, long turn) {
    if (last.size() >= MOST) {
      last.values().removeIf(time -> time < turn);
    }
    return last.merge(host, turn, (before, next) -> Math.max(before + apart, next));
  }
}
