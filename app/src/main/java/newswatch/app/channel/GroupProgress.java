package newswatch.app.channel;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far consumer groups are: waits until one has dealt with all that is in a channel. A stream
 * application commits its offsets and its output in one transaction, so what the group has
 * committed has come out at the other end.
 *
 * <p>The end is that of the log, not of what is committed now: a transaction whose offsets are
 * committed already may not have reached its other partitions yet.
 *
 * <p>Committed offsets cannot simply be compared with the end of the channel: the marks that end
 * transactions take offsets too, and a group that has dealt with the last record need not commit
 * once more because of the mark behind it. So when only a few offsets are left, it is looked
 * whether any record is among them.
 */
public final class GroupProgress implements AutoCloseable {
  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(15).toNanos();
  private static final long FEW = 100;

  private final KafkaConnection connection;
  private final Admin admin;
  private final LongSupplier nanoTime;
  private final Duration patience;

  /**
   * Creates a waiter.
   *
   * @param patience how long a group may stand still before the wait is given up
   */
  public GroupProgress(KafkaConnection connection, LongSupplier nanoTime, Duration patience) {
    this.connection = connection;
    this.admin = Admin.create(connection.adminSettings());
    this.nanoTime = nanoTime;
    this.patience = patience;
  }

  /**
   * Waits for what is in the channel at the time of the call.
   *
   * @return false when the group made no progress for as long as patience lasts
   */
  public boolean await(String group, Channel<String, ?> channel) {
    return await(group, channel.name());
  }

  /** The same with a channel that is not in the catalogue: one inside of a service. */
  public boolean await(String group, String channel) {
    try (ChannelReader reader = ChannelReader.open(connection, channel, StartPosition.END)) {
      Map<Integer, Long> ends = ends(reader.partitions(), IsolationLevel.READ_UNCOMMITTED);
      long waiting = Long.MAX_VALUE;
      long lastProgress = nanoTime.getAsLong();
      while (true) {
        Map<Integer, Long> committed = committed(group, channel);
        long left = left(committed, ends);
        if (left == 0 || (left <= FEW && reader.holdsNothingBetween(committed, ends))) {
          return true;
        }
        if (left < waiting) {
          lastProgress = nanoTime.getAsLong();
          waiting = left;
        } else if (nanoTime.getAsLong() - lastProgress > patience.toNanos()) {
          return false;
        }
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
    }
  }

  /** How many offsets a group has not dealt with yet, those that hold no record included. */
  public long lag(String group, Channel<String, ?> channel) {
    try (ChannelReader reader = ChannelReader.open(connection, channel, StartPosition.END)) {
      return left(
          committed(group, channel.name()),
          ends(reader.partitions(), IsolationLevel.READ_UNCOMMITTED));
    }
  }

  /**
   * Waits until every transaction that has written to the channel by now is over.
   *
   * @return false when one stayed open for as long as patience lasts
   */
  public boolean settle(Channel<String, ?> channel) {
    try (ChannelReader reader = ChannelReader.open(connection, channel, StartPosition.END)) {
      Map<Integer, Long> ends = ends(reader.partitions(), IsolationLevel.READ_UNCOMMITTED);
      long began = nanoTime.getAsLong();
      while (left(ends(reader.partitions(), IsolationLevel.READ_COMMITTED), ends) > 0) {
        if (nanoTime.getAsLong() - began > patience.toNanos()) {
          return false;
        }
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
      return true;
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  /** The ends; read uncommitted they count records of transactions that are still open. */
  private Map<Integer, Long> ends(Collection<TopicPartition> partitions, IsolationLevel isolation) {
    try {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
      Map<Integer, Long> ends = new HashMap<>();
      admin
          .listOffsets(latest, new ListOffsetsOptions(isolation))
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
      return ends;
    } catch (ExecutionException e) {
      throw new KafkaException("cannot read the ends of a channel: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while reading the ends of a channel", e);
    }
  }

  private static long left(Map<Integer, Long> committed, Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
        .sum();
  }

  private Map<Integer, Long> committed(String group, String channel) {
    try {
      Map<Integer, Long> committed = new HashMap<>();
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach(
              (partition, offset) -> {
                if (partition.topic().equals(channel) && offset != null) {
                  committed.put(partition.partition(), offset.offset());
                }
              });
      return committed;
    } catch (ExecutionException e) {
      throw new KafkaException("cannot read the offsets of " + group + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for " + group, e);
    }
  }
}
