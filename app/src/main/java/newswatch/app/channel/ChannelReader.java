package newswatch.app.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newswatch.events.channel.Channel;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.json.Decoded;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads all partitions of a channel, committed records only, outside of any consumer group. */
public final class ChannelReader implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  private ChannelReader(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = partitions;
  }

  /** Opens a channel at a position; a time or offset after the end means the end. */
  public static ChannelReader open(
      KafkaConnection connection, Channel<String, ?> channel, StartPosition start) {
    KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(connection.readerSettings());
    List<TopicPartition> partitions = new ArrayList<>();
    consumer
        .partitionsFor(channel.name())
        .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
    ChannelReader reader = new ChannelReader(consumer, partitions);
    consumer.assign(partitions);
    reader.seek(start);
    return reader;
  }

  /** Hands every good value from a position to the present end to a consumer. */
  public static <V> void readToEnd(
      KafkaConnection connection,
      Channel<String, V> channel,
      StartPosition start,
      Consumer<V> values) {
    try (ChannelReader reader = open(connection, channel, start)) {
      while (!reader.atEnd()) {
        for (var record : reader.poll(Duration.ofMillis(50))) {
          if (record.value() != null
              && channel.value().decode(record.value()) instanceof Decoded.Value<V> good) {
            values.accept(good.value());
          }
        }
      }
    }
  }

  /** The next records, or none after the time. */
  public List<ConsumerRecord<String, byte[]>> poll(Duration timeout) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    consumer.poll(timeout).forEach(records::add);
    return records;
  }

  /** Whether everything that is committed now has been read. */
  public boolean atEnd() {
    return consumer.endOffsets(partitions).entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Where reading stands, by partition. */
  public Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new HashMap<>();
    partitions.forEach(p -> positions.put(p.partition(), consumer.position(p)));
    return positions;
  }

  List<TopicPartition> partitions() {
    return partitions;
  }

  /** Whether these ranges are known to hold no record, but at most the marks of transactions. */
  boolean holdsNothingBetween(Map<Integer, Long> from, Map<Integer, Long> to) {
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
    } else if (start instanceof StartPosition.AtTime at) {
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
