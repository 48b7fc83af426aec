package newswatch.desk.channel;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import newswatch.events.channel.Channel;
import newswatch.events.channel.RuleListener;
import newswatch.events.channel.RuleRecords;
import org.jspecify.annotations.Nullable;

/**
 * What a compacted channel of one partition holds, by key, as its records make it. A record that
 * cannot be read leaves what was there. Thread-safe.
 */
public final class CompactedTable<V> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progress = lock.newCondition();
  private final TreeMap<String, V> values = new TreeMap<>();
  private final RuleRecords<V> records;
  private final Channel<String, V> channel;
  private long applied = -1;
  private boolean complete;

  /** An empty table, to be filled with the records of a channel. */
  public CompactedTable(Channel<String, V> channel) {
    this.channel = channel;
    records =
        new RuleRecords<>(
            channel,
            new RuleListener<>() {
              @Override
              public void changed(String key, V value) {
                values.put(key, value);
              }

              @Override
              public void removed(String key) {
                values.remove(key);
              }
            });
  }

  public Channel<String, V> channel() {
    return channel;
  }

  /** Takes in the record at an offset. */
  public void apply(long offset, @Nullable String key, byte @Nullable [] value) {
    lock.lock();
    try {
      records.accept(key, value);
      applied = offset;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** All that was there at start has been taken in. */
  public void complete() {
    lock.lock();
    try {
      complete = true;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public boolean isComplete() {
    lock.lock();
    try {
      return complete;
    } finally {
      lock.unlock();
    }
  }

  /** The values now, by ascending key. */
  public Map<String, V> values() {
    lock.lock();
    try {
      return new TreeMap<>(values);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for {@link #complete}; false when the time is over. */
  public boolean awaitComplete(Duration timeout) throws InterruptedException {
    return await(() -> complete, timeout);
  }

  /** Waits until the record at an offset was taken in; false when the time is over. */
  public boolean awaitApplied(long offset, Duration timeout) throws InterruptedException {
    return await(() -> applied >= offset, timeout);
  }

  private boolean await(BooleanSupplier condition, Duration timeout) throws InterruptedException {
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (!condition.getAsBoolean() && left > 0) {
        left = progress.awaitNanos(left);
      }
      return condition.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }
}
