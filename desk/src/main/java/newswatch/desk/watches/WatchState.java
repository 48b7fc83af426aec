package newswatch.desk.watches;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.rules.Watch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watches as the records of their channel make them, in the order of the log. Thread-safe.
 *
 * <p>A record that is no watch leaves the one in force as it was, as in every service that reads
 * rules.
 */
final class WatchState {
  private static final Logger LOG = LoggerFactory.getLogger(WatchState.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progress = lock.newCondition();
  private final TreeMap<String, Entry> entries = new TreeMap<>();
  private long applied = -1;
  private boolean complete;

  /**
   * The last record of an id.
   *
   * @param watch null when it was removed
   * @param version the highest one so far
   * @param versionBefore the highest one before this record
   */
  private record Entry(@Nullable Watch watch, int version, int versionBefore, long offset) {}

  /** Takes in the record at an offset; null bytes remove the watch. */
  void apply(long offset, @Nullable String id, byte @Nullable [] bytes) {
    lock.lock();
    try {
      if (id == null) {
        LOG.warn("{}: a watch without a key is ignored", Channels.WATCHES.name());
      } else if (bytes == null) {
        keep(offset, id, null);
      } else if (Channels.WATCHES.value().decode(bytes) instanceof Decoded.Value<Watch> good) {
        keep(offset, id, good.value());
      } else {
        LOG.warn(
            "{}: watch {} is not readable; the one in force stays", Channels.WATCHES.name(), id);
      }
      applied = offset;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void keep(long offset, String id, @Nullable Watch watch) {
    Entry before = entries.get(id);
    int versionBefore = before == null ? 0 : before.version();
    int version = watch == null ? versionBefore : Math.max(versionBefore, watch.version());
    entries.put(id, new Entry(watch, version, versionBefore, offset));
  }

  /** All that was there at start has been taken in. */
  void complete() {
    lock.lock();
    try {
      complete = true;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isComplete() {
    lock.lock();
    try {
      return complete;
    } finally {
      lock.unlock();
    }
  }

  List<Watch> watches() {
    lock.lock();
    try {
      return entries.values().stream().map(Entry::watch).flatMap(Stream::ofNullable).toList();
    } finally {
      lock.unlock();
    }
  }

  Optional<Watch> find(String id) {
    lock.lock();
    try {
      return Optional.ofNullable(entries.get(id)).map(Entry::watch);
    } finally {
      lock.unlock();
    }
  }

  int lastVersion(String id) {
    lock.lock();
    try {
      return Optional.ofNullable(entries.get(id)).map(Entry::version).orElse(0);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the record at that offset was taken in: the highest version of the id before it, or
   * empty when the time is over. What a still later record of the id did counts as 0: its writer
   * has seen ours.
   */
  Optional<Integer> awaitApplied(long offset, String id, Duration timeout)
      throws InterruptedException {
    lock.lock();
    try {
      if (!await(() -> applied >= offset, timeout)) {
        return Optional.empty();
      }
      Entry entry = entries.get(id);
      return Optional.of(entry != null && entry.offset() == offset ? entry.versionBefore() : 0);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for {@link #complete}; false when the time is over. */
  boolean awaitComplete(Duration timeout) throws InterruptedException {
    lock.lock();
    try {
      return await(() -> complete, timeout);
    } finally {
      lock.unlock();
    }
  }

  private boolean await(BooleanSupplier condition, Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
    while (!condition.getAsBoolean() && left > 0) {
      left = progress.awaitNanos(left);
    }
    return condition.getAsBoolean();
  }
}
