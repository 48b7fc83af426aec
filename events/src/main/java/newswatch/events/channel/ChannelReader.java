package newswatch.events.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import newswatch.events.json.Decoded;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads all partitions of a channel, committed records only, outside of any consumer group. */
public final class ChannelReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int MOST_EMPTY_POLLS = 300;

  private final Consumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private OlderRecords older = OlderRecords.none();

  private ChannelReader(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = partitions;
  }

  /** Opens a channel at a position; a time or offset after the end means the end. */
  public static ChannelReader open(
      KafkaConnection connection, Channel<String, ?> channel, StartPosition start) {
    return open(connection, channel.name(), start);
  }

  /** The same with a channel that is not in the catalogue: one inside of a service. */
  public static ChannelReader open(KafkaConnection connection, String name, StartPosition start) {
    return open(new KafkaConsumer<>(connection.readerSettings()), name, start);
  }

  /**
   * The same with a consumer that has the settings of a reader, which the reader closes.
   *
   * @throws UnknownTopicOrPartitionException when there is no such channel
   */
  public static ChannelReader open(
      Consumer<String, byte[]> consumer, Channel<String, ?> channel, StartPosition start) {
    return open(consumer, channel.name(), start);
  }

  private static ChannelReader open(
      Consumer<String, byte[]> consumer, String name, StartPosition start) {
    List<PartitionInfo> known = consumer.partitionsFor(name);
    if (known == null || known.isEmpty()) {
      throw new UnknownTopicOrPartitionException("there is no channel " + name + " yet");
    }
    List<TopicPartition> partitions =
        known.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
    consumer.assign(partitions);
    ChannelReader reader = new ChannelReader(consumer, partitions);
    reader.seek(start);
    return reader;
  }

  /** Hands every good value from a position to the present end to a consumer. */
  public static <V> void readToEnd(
      KafkaConnection connection,
      Channel<String, V> channel,
      StartPosition start,
      java.util.function.Consumer<V> values) {
    try (ChannelReader reader = open(connection, channel, start)) {
      reader.readToEnd(
          record -> {
            if (channel.value().decode(record.value()) instanceof Decoded.Value<V> good) {
              values.accept(good.value());
            }
          });
    }
  }

  /**
   * Hands every record up to the present end to a consumer.
   *
   * @throws TimeoutException when nothing comes for half a minute; reading may go on afterwards
   */
  public void readToEnd(java.util.function.Consumer<ConsumerRecord<String, byte[]>> records) {
    readUntil(
        record -> {
          records.accept(record);
          return false;
        });
  }

  /**
   * Hands records to a predicate until it has found what it looks for, or up to the present end.
   *
   * @throws TimeoutException as {@link #readToEnd}
   */
  public void readUntil(Predicate<ConsumerRecord<String, byte[]>> found) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    int empty = 0;
    while (!isAt(ends)) {
      var batch = consumer.poll(POLL);
      empty = batch.isEmpty() ? empty + 1 : 0;
      if (empty > MOST_EMPTY_POLLS) {
        throw new TimeoutException(partitions + " cannot be read to the end");
      }
      for (var record : batch) {
        if (!older.contains(record) && found.test(record)) {
          return;
        }
      }
    }
  }

  /** The next records, or none after the time. */
  public List<ConsumerRecord<String, byte[]>> poll(Duration timeout) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    for (var record : consumer.poll(timeout)) {
      if (!older.contains(record)) {
        records.add(record);
      }
    }
    return records;
  }

  /** Whether everything that is committed now has been read. */
  public boolean atEnd() {
    return isAt(consumer.endOffsets(partitions));
  }

  /** Where reading stands, by partition. */
  public Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new HashMap<>();
    partitions.forEach(p -> positions.put(p.partition(), consumer.position(p)));
    return positions;
  }

  /** The first offset that is kept, by partition. */
  public Map<Integer, Long> begins() {
    return byPartition(consumer.beginningOffsets(partitions));
  }

  /** Where what is committed ends now, by partition. */
  public Map<Integer, Long> ends() {
    return byPartition(consumer.endOffsets(partitions));
  }

  /** Goes to these offsets; partitions that are not named stay where they are. */
  public void seek(Map<Integer, Long> offsets) {
    for (TopicPartition partition : partitions) {
      Long offset = offsets.get(partition.partition());
      if (offset != null) {
        consumer.seek(partition, offset);
      }
    }
  }

  /** Goes to the first record that is kept where that is ahead. */
  public void skipForgotten() {
    Map<Integer, Long> skipped = begins();
    positions().forEach((partition, at) -> skipped.merge(partition, at, Math::max));
    seek(skipped);
  }

  public List<TopicPartition> partitions() {
    return partitions;
  }

  /** Whether these ranges are known to hold no record, but at most the marks of transactions. */
  public boolean holdsNothingBetween(Map<Integer, Long> from, Map<Integer, Long> to) {
    partitions.forEach(p -> consumer.seek(p, from.getOrDefault(p.partition(), 0L)));
    boolean nothing =
        poll(Duration.ofMillis(50)).stream()
            .noneMatch(record -> record.offset() < to.getOrDefault(record.partition(), 0L));
    return nothing
        && partitions.stream()
            .allMatch(p -> consumer.position(p) >= to.getOrDefault(p.partition(), 0L));
  }

  @Override
  public void close() {
    consumer.close();
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> numbered = new HashMap<>();
    offsets.forEach((partition, offset) -> numbered.put(partition.partition(), offset));
    return numbered;
  }

  private void seek(StartPosition start) {
    if (start instanceof StartPosition.AtEnd) {
      consumer.seekToEnd(partitions);
      return;
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> wanted = wanted(start, ends);
    partitions.forEach(
        p -> consumer.seek(p, Math.min(wanted.getOrDefault(p, 0L), ends.getOrDefault(p, 0L))));
  }

  private Map<TopicPartition, Long> wanted(StartPosition start, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    if (start instanceof StartPosition.AtOffset at) {
      partitions.forEach(p -> wanted.put(p, at.offset()));
    } else if (start instanceof StartPosition.AtOffsets at) {
      partitions.forEach(p -> wanted.put(p, at.offsets().getOrDefault(p.partition(), 0L)));
    } else if (start instanceof StartPosition.AtRecord at) {
      partitions.forEach(
          p -> wanted.put(p, p.partition() == at.partition() ? at.offset() : Long.MAX_VALUE));
    } else if (start instanceof StartPosition.AtTime at) {
      older = OlderRecords.before(at.time(), ends);
      Map<TopicPartition, Long> times = new HashMap<>();
      partitions.forEach(p -> times.put(p, at.time().toEpochMilli()));
      consumer
          .offsetsForTimes(times)
          .forEach(
              (p, found) ->
                  wanted.put(p, found == null ? ends.getOrDefault(p, 0L) : found.offset()));
    }
    return wanted;
  }
}
