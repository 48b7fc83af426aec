package newswatch.ingest.publish;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.json.Decoded;
import newswatch.events.rules.SourceState;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The memory in the compacted channel of sources. */
public final class SourceChannel implements SourceMemory {
  private static final Logger LOG = LoggerFactory.getLogger(SourceChannel.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final int MOST_EMPTY_POLLS = 60;

  private final Supplier<? extends Consumer<String, byte[]>> consumers;
  private final ChannelWriter writer;
  private final InstantSource clock;

  /**
   * A memory.
   *
   * @param consumers opens one that assigns its partitions itself; closed after each recall
   */
  SourceChannel(
      Supplier<? extends Consumer<String, byte[]>> consumers,
      ChannelWriter writer,
      InstantSource clock) {
    this.consumers = consumers;
    this.writer = writer;
    this.clock = clock;
  }

  /** The memory in that cluster. */
  public static SourceChannel connect(
      KafkaConnection connection, ChannelWriter writer, InstantSource clock) {
    return new SourceChannel(() -> new KafkaConsumer<>(connection.readerSettings()), writer, clock);
  }

  /** Reads the channel from its beginning to the end that it has now. */
  @Override
  public Map<String, SourceState> recall() {
    try (Consumer<String, byte[]> consumer = consumers.get()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<String, SourceState> states = new HashMap<>();
      int empty = 0;
      while (!reached(consumer, ends)) {
        var records = consumer.poll(WAIT);
        empty = records.isEmpty() ? empty + 1 : 0;
        if (empty > MOST_EMPTY_POLLS) {
          throw new KafkaException(Channels.SOURCES.name() + " cannot be read to its end");
        }
        records.forEach(record -> put(record, states));
      }
      return states;
    }
  }

  private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
    List<PartitionInfo> partitions = consumer.partitionsFor(Channels.SOURCES.name());
    if (partitions == null || partitions.isEmpty()) {
      throw new KafkaException("there is no channel " + Channels.SOURCES.name() + " yet");
    }
    return partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
  }

  private static boolean reached(
      Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static void put(ConsumerRecord<String, byte[]> record, Map<String, SourceState> states) {
    if (record.value() == null) {
      states.remove(record.key());
    } else if (Channels.SOURCES.value().decode(record.value())
        instanceof Decoded.Value<SourceState> state) {
      states.put(record.key(), state.value());
    } else {
      LOG.warn("the state of {} is not readable; it is read again", record.key());
    }
  }

  @Override
  public void remember(Collection<SourceState> states) {
    for (SourceState state : states) {
      writer.write(Channels.SOURCES, state.location(), state, clock.millis(), () -> {});
    }
    writer.flush();
  }
}
