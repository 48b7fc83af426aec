package newswatch.desk.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What passed lately, for many readers at once.
 *
 * <p>Readers pull from here at their own pace, so there is no queue per reader that could grow, and
 * a slow one cannot hold up the feed: what it is too late for is gone, and it is told how much that
 * was. Thread-safe.
 */
public final class LiveMemory implements AutoCloseable {
  /** How many events of each kind are kept. */
  public static final int KEPT = 200;

  /** How many characters of JSON of each kind are kept, beyond the newest event. */
  static final long LARGEST = 8 * 1024 * 1024;

  private static final int BATCH = 64;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Map<LiveKind, Recent<Passed>> recent = new EnumMap<>(LiveKind.class);
  private final RecentAppearances appearances = new RecentAppearances();
  private Position position = Position.START;
  private long last;
  private boolean closed;

  /**
   * An event that has passed.
   *
   * @param sequence 1 for the first event of this process, and one more for each
   * @param position after the event
   */
  public record Passed(long sequence, Position position, LiveEvent event) {}

  /**
   * What a reader gets.
   *
   * @param missed how many events were gone before the reader came for them
   * @param cursor where to go on
   */
  public record Batch(List<Passed> events, long missed, long cursor) {}

  public LiveMemory() {
    for (LiveKind kind : LiveKind.values()) {
      recent.put(kind, new Recent<>(KEPT, LARGEST, passed -> passed.event().json().length()));
    }
  }

  /** Keeps an event and wakes the readers. */
  public void add(LiveEvent event) {
    lock.lock();
    try {
      last++;
      position = position.after(event);
      of(event.kind()).add(new Passed(last, position, event));
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The newest events of a kind, newest first, and the position that they bring a reader to. */
  public Newest newest(LiveKind kind, int limit) {
    lock.lock();
    try {
      List<LiveEvent> events = new ArrayList<>();
      Iterator<Passed> newest = of(kind).newestFirst();
      while (newest.hasNext() && events.size() < limit) {
        events.add(newest.next().event());
      }
      return new Newest(events, position);
    } finally {
      lock.unlock();
    }
  }

  /** Events, newest first, and the position of the memory when they were taken. */
  public record Newest(List<LiveEvent> events, Position position) {}

  /** The newest kept event of that kind and id. */
  public Optional<LiveEvent> find(LiveKind kind, String id) {
    return newest(kind, KEPT).events().stream().filter(event -> event.id().equals(id)).findFirst();
  }

  /** From where the documents came. */
  public RecentAppearances appearances() {
    return appearances;
  }

  /** The cursor of a reader that wants only what comes from now on. */
  public long now() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  /** The cursor before the oldest kept event; what is gone already does not count as missed. */
  public long oldest() {
    lock.lock();
    try {
      return kept(0).stream().findFirst().map(Passed::sequence).orElse(last + 1) - 1;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The events after a cursor, oldest first; waits for one at most that long and is empty then, or
   * when the memory is closed.
   */
  public Batch next(long cursor, Duration timeout) throws InterruptedException {
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (last <= cursor && left > 0 && !closed) {
        left = news.awaitNanos(left);
      }
      List<Passed> kept = kept(cursor);
      List<Passed> events = kept.subList(0, Math.min(BATCH, kept.size()));
      if (events.isEmpty()) {
        return new Batch(List.of(), 0, cursor);
      }
      long end = events.get(events.size() - 1).sequence();
      return new Batch(List.copyOf(events), end - cursor - events.size(), end);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the waiting of all readers. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private List<Passed> kept(long cursor) {
    List<Passed> kept = new ArrayList<>();
    for (Recent<Passed> kind : recent.values()) {
      for (Iterator<Passed> newest = kind.newestFirst(); newest.hasNext(); ) {
        Passed passed = newest.next();
        if (passed.sequence() <= cursor) {
          break;
        }
        kept.add(passed);
      }
    }
    kept.sort(Comparator.comparingLong(Passed::sequence));
    return kept;
  }

  private Recent<Passed> of(LiveKind kind) {
    Recent<Passed> kept = recent.get(kind);
    if (kept == null) {
      throw new IllegalArgumentException("no kind: " + kind);
    }
    return kept;
  }
}
