package newswatch.desk.channel;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the partitions of a channel have been taken in, for who waits for it. Thread-safe. */
public final class AppliedOffsets {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progress = lock.newCondition();
  private final Map<Integer, Long> applied = new HashMap<>();

  /** The record at an offset was taken in, and all before it. */
  public void applied(int partition, long offset) {
    lock.lock();
    try {
      applied.put(partition, offset);
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the record at an offset was taken in; false when the time is over. */
  public boolean await(int partition, long offset, Duration timeout) throws InterruptedException {
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (applied.getOrDefault(partition, -1L) < offset && left > 0) {
        left = progress.awaitNanos(left);
      }
      return applied.getOrDefault(partition, -1L) >= offset;
    } finally {
      lock.unlock();
    }
  }
}
