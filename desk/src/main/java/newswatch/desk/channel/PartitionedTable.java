package newswatch.desk.channel;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import newswatch.events.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a compacted channel of several partitions holds, by key, as its records make it. A key is
 * always in the same partition. Thread-safe.
 */
public final class PartitionedTable<V> {
  private final Channel<String, V> channel;
  private final Map<Integer, CompactedTable<V>> partitions = new ConcurrentHashMap<>();

  /** An empty table, to be filled with the records of a channel. */
  public PartitionedTable(Channel<String, V> channel) {
    this.channel = channel;
  }

  public Channel<String, V> channel() {
    return channel;
  }

  /** Takes in the record at an offset of a partition. */
  public void apply(int partition, long offset, @Nullable String key, byte @Nullable [] value) {
    partition(partition).apply(offset, key, value);
  }

  /** The values now, by ascending key. */
  public Map<String, V> values() {
    Map<String, V> values = new TreeMap<>();
    partitions.values().forEach(partition -> values.putAll(partition.values()));
    return values;
  }

  /** Waits until the record at an offset was taken in; false when the time is over. */
  public boolean awaitApplied(int partition, long offset, Duration timeout)
      throws InterruptedException {
    return partition(partition).awaitApplied(offset, timeout);
  }

  private CompactedTable<V> partition(int partition) {
    return partitions.computeIfAbsent(partition, number -> new CompactedTable<>(channel));
  }
}
