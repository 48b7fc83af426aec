package newswatch.desk.channel;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Partitions that grow, read through Kafka's own consumer for tests. */
public final class LogInMemory {
  private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> partitions =
      new ConcurrentHashMap<>();
  private final AtomicReference<KafkaException> fault = new AtomicReference<>();

  public LogInMemory(String channel, int count) {
    with(channel, count);
  }

  /** Another channel. */
  public LogInMemory with(String channel, int count) {
    for (int partition = 0; partition < count; partition++) {
      partitions.put(new TopicPartition(channel, partition), new CopyOnWriteArrayList<>());
    }
    return this;
  }

  /** Appends a record and returns its offset. */
  public long append(String channel, int partition, long time, String key, byte[] value) {
    var records = partitions.get(new TopicPartition(channel, partition));
    synchronized (records) {
      long offset = records.size();
      records.add(
          new ConsumerRecord<>(
              channel,
              partition,
              offset,
              time,
              TimestampType.CREATE_TIME,
              0,
              0,
              key,
              value,
              new RecordHeaders(),
              Optional.empty()));
      return offset;
    }
  }

  /** Lets the next poll of a consumer fail. */
  public void failNextPoll(KafkaException exception) {
    fault.set(exception);
  }

  public boolean hasFailed() {
    return fault.get() == null;
  }

  public Consumer<String, byte[]> consumer() {
    return new Reading();
  }

  private final class Reading extends MockConsumer<String, byte[]> {
    private final Map<TopicPartition, Integer> handed = new HashMap<>();

    Reading() {
      super("earliest");
      Map<String, Long> counts =
          partitions.keySet().stream()
              .collect(Collectors.groupingBy(TopicPartition::topic, Collectors.counting()));
      counts.forEach(
          (channel, count) ->
              updatePartitions(
                  channel,
                  IntStream.range(0, count.intValue())
                      .mapToObj(p -> new PartitionInfo(channel, p, null, null, null))
                      .toList()));
      updateBeginningOffsets(
          partitions.keySet().stream().collect(Collectors.toMap(Function.identity(), p -> 0L)));
    }

    @Override
    public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> of) {
      return endOffsets(of, Duration.ZERO);
    }

    @Override
    public synchronized Map<TopicPartition, Long> endOffsets(
        Collection<TopicPartition> of, Duration timeout) {
      return of.stream()
          .collect(Collectors.toMap(Function.identity(), p -> (long) partitions.get(p).size()));
    }

    @Override
    public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
      KafkaException now = fault.getAndSet(null);
      if (now != null) {
        throw now;
      }
      for (TopicPartition partition : assignment()) {
        var records = partitions.get(partition);
        for (int i = handed.getOrDefault(partition, 0); i < records.size(); i++) {
          addRecord(records.get(i));
          handed.put(partition, i + 1);
        }
      }
      var polled = super.poll(timeout);
      if (polled.isEmpty()) {
        // The real one waits here for news.
        LockSupport.parkNanos(2_000_000);
      }
      return polled;
    }
  }
}
