package newswatch.ingest.poll.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The sources of the partitions that this instance owns, and which is due next. One thread. */
final class FeedTable {
  private final Map<String, PolledFeed> feeds = new HashMap<>();
  private final PriorityQueue<Due> queue = new PriorityQueue<>();

  /** A place in the queue; it counts while the source is still due then. */
  private record Due(long at, String id) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return Long.compare(at, other.at);
    }
  }

  int size() {
    return feeds.size();
  }

  @Nullable PolledFeed get(String id) {
    return feeds.get(id);
  }

  void put(PolledFeed feed) {
    feeds.put(feed.id(), feed);
  }

  /** Forgets a source, wherever it waits. */
  void remove(String id) {
    PolledFeed gone = feeds.remove(id);
    if (gone != null) {
      gone.due(PolledFeed.NEVER);
    }
  }

  /** Forgets the sources of a partition. */
  void removeAll(int partition) {
    of(partition).forEach(feed -> feed.due(PolledFeed.NEVER));
    feeds.values().removeIf(feed -> feed.partition() == partition);
    queue.removeIf(due -> !feeds.containsKey(due.id()));
  }

  List<PolledFeed> of(int partition) {
    List<PolledFeed> found = new ArrayList<>();
    for (PolledFeed feed : feeds.values()) {
      if (feed.partition() == partition) {
        found.add(feed);
      }
    }
    return found;
  }

  /** Puts a source into the schedule; {@link PolledFeed#NEVER} takes it out. */
  void schedule(PolledFeed feed, long at) {
    feed.due(at);
    if (at != PolledFeed.NEVER) {
      queue.add(new Due(at, feed.id()));
    }
  }

  /** Takes the next source that is due at a time out of the queue; null when none is. */
  @Nullable PolledFeed pollDue(long now) {
    while (true) {
      Due next = queue.peek();
      if (next == null || next.at() > now) {
        return null;
      }
      queue.poll();
      PolledFeed feed = feeds.get(next.id());
      if (feed != null && feed.due() == next.at() && !feed.underway()) {
        feed.due(PolledFeed.NEVER);
        return feed;
      }
    }
  }

  /** When the next one is due, at the earliest. */
  long nextDue() {
    Due next = queue.peek();
    return next == null ? PolledFeed.NEVER : next.at();
  }
}
