package newswatch.app.channel;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import newswatch.events.channel.Channel;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until a consumer group has dealt with the records of a channel up to given offsets. A
 * stream application commits its offsets and its output in one transaction, so what the group has
 * committed has come out at the other end.
 */
public final class Passage {
  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(15).toNanos();

  private final Admin admin;
  private final LongSupplier nanoTime;
  private final Duration patience;

  /**
   * Creates a waiter.
   *
   * @param patience how long a group may stand still before the wait is given up
   */
  public Passage(Admin admin, LongSupplier nanoTime, Duration patience) {
    this.admin = admin;
    this.nanoTime = nanoTime;
    this.patience = patience;
  }

  /**
   * Waits.
   *
   * @param next the offset after the last record, by partition
   * @return false when the group made no progress for as long as patience lasts
   */
  public boolean await(String group, Channel<String, ?> channel, Map<Integer, Long> next) {
    long waiting = remaining(group, channel, next);
    long lastProgress = nanoTime.getAsLong();
    while (waiting > 0) {
      if (nanoTime.getAsLong() - lastProgress > patience.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      long now = remaining(group, channel, next);
      if (now < waiting) {
        lastProgress = nanoTime.getAsLong();
        waiting = now;
      }
    }
    return true;
  }

  private long remaining(String group, Channel<String, ?> channel, Map<Integer, Long> next) {
    Map<Integer, Long> committed = committed(group, channel.name());
    return next.entrySet().stream()
        .mapToLong(e -> Math.max(0, e.getValue() - committed.getOrDefault(e.getKey(), 0L)))
        .sum();
  }

  private Map<Integer, Long> committed(String group, String channel) {
    try {
      Map<Integer, Long> committed = new HashMap<>();
      for (Map.Entry<TopicPartition, ?> entry :
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet()) {
        if (entry.getKey().topic().equals(channel)
            && entry.getValue()
                instanceof org.apache.kafka.clients.consumer.OffsetAndMetadata offset) {
          committed.put(entry.getKey().partition(), offset.offset());
        }
      }
      return committed;
    } catch (ExecutionException e) {
      throw new KafkaException("cannot read the offsets of " + group + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for " + group, e);
    }
  }
}
