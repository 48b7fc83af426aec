package newswatch.ingest.poll.share;

import java.util.HashMap;
import java.util.Map;

/**
 * Who may ask which host when: a bounded number of polls at a time, and a pause between their
 * beginnings. Those that must wait get times one after the other, so that nobody looks in vain.
 * Times are milliseconds; for one thread.
 */
final class HostTurns {
  private static final long SHORTEST_WAIT = 20;

  private final int atOnce;
  private final long pause;
  private final Map<String, Turns> hosts = new HashMap<>();

  /**
   * Turns.
   *
   * @param atOnce polls of one host at a time
   * @param pause between the beginnings of two polls of one host
   */
  HostTurns(int atOnce, long pause) {
    this.atOnce = atOnce;
    this.pause = pause;
  }

  /** The given time when it may begin now; else a later one to ask again. */
  long take(String host, long now) {
    Turns turns = hosts.computeIfAbsent(host, any -> new Turns());
    if (turns.running < atOnce && now >= turns.free) {
      turns.running++;
      turns.free = now + pause;
      return now;
    }
    turns.last = Math.max(turns.last, Math.max(now, turns.free)) + Math.max(pause, SHORTEST_WAIT);
    return turns.last;
  }

  /** A poll that had its turn has ended. */
  void done(String host, long now) {
    Turns turns = hosts.get(host);
    if (turns != null) {
      turns.running--;
      if (turns.running == 0 && turns.free <= now && turns.last <= now) {
        hosts.remove(host);
      }
    }
  }

  private static final class Turns {
    private int running;
    private long free;
    private long last;
  }
}
