package newswatch.ingest.publish;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.json.Decoded;
import newswatch.events.rules.SourceState;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The memory in the compacted channel of sources. */
public final class SourceChannel implements SourceMemory {
  private static final Logger LOG = LoggerFactory.getLogger(SourceChannel.class);

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
      Map<String, SourceState> states = new HashMap<>();
      ChannelReader.open(consumer, Channels.SOURCES, StartPosition.BEGINNING)
          .readToEnd(record -> put(record, states));
      return states;
    }
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
