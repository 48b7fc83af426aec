package newswatch.alerts.deliver.work;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a worker stands in the log. It begins at the first notification that waited, or three days
 * back if that is earlier, to know of which stories people were told; what it reads up to the end
 * of that moment is memory, and only then does it act.
 */
final class Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
  private static final Duration MEMORY = Duration.ofDays(3);
  private static final Duration COMMIT = Duration.ofMillis(300);

  private final Consumer<String, byte[]> consumer;
  private final Lanes lanes;
  private final InstantSource clock;
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private final Set<TopicPartition> mine = new HashSet<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private boolean held;

  Progress(Consumer<String, byte[]> consumer, Lanes lanes, InstantSource clock) {
    this.consumer = consumer;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** Partitions were given to us. */
  void begin(Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    long since = clock.instant().minus(MEMORY).toEpochMilli();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since));
    var remembered = consumer.offsetsForTimes(times);
    var done = consumer.committed(Set.copyOf(partitions));
    var last = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      long end = last.getOrDefault(partition, 0L);
      var memory = remembered.get(partition);
      OffsetAndMetadata offset = done.get(partition);
      long start = memory == null ? end : memory.offset();
      consumer.seek(partition, Math.min(start, offset == null ? 0 : offset.offset()));
      ends.put(partition, end);
    }
    mine.addAll(partitions);
  }

  /** Partitions were taken from us. */
  void end(Collection<TopicPartition> partitions) {
    mine.removeAll(partitions);
    ends.keySet().removeAll(partitions);
    committed.keySet().removeAll(partitions);
  }

  /** Whether everything that was there at the start has been read. */
  boolean isLevel() {
    ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    return ends.isEmpty();
  }

  /** Commits up to the first that waits, without waiting for the cluster. */
  void commit() {
    Map<TopicPartition, OffsetAndMetadata> offsets = offsets();
    if (!offsets.isEmpty()) {
      consumer.commitAsync(
          offsets,
          (sent, fault) -> {
            if (fault != null) {
              LOG.debug("a commit was not taken, the next one will be", fault);
            }
          });
    }
  }

  /** The same, and waits for the cluster for a moment. */
  void commitNow() {
    if (!ends.isEmpty()) {
      return;
    }
    committed.clear();
    try {
      consumer.commitSync(offsets(), COMMIT);
    } catch (KafkaException e) {
      // What was done is in the log; only more of it is read at the next start.
      LOG.debug("the last commit was not taken", e);
    }
  }

  /** Reads no further for now, or again. */
  void hold(boolean hold) {
    if (hold != held) {
      held = hold;
      LOG.info(hold ? "too much waits: no more is read" : "reading again");
    }
    if (hold) {
      consumer.pause(mine);
    } else {
      consumer.resume(consumer.paused());
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    if (!ends.isEmpty()) {
      return offsets;
    }
    for (TopicPartition partition : mine) {
      long read = consumer.position(partition);
      long offset = Math.min(lanes.firstOffset(partition.partition()).orElse(read), read);
      Long before = committed.put(partition, offset);
      if (before == null || before != offset) {
        offsets.put(partition, new OffsetAndMetadata(offset));
      }
    }
    return offsets;
  }
}
