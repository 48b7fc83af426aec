package newswatch.ingest.publish;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.RuleRecords;
import newswatch.events.channel.StartPosition;
import newswatch.events.rules.SourceState;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** The memory in the compacted channel of sources. */
public final class SourceChannel implements SourceMemory {
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
      return RuleRecords.readAll(
          ChannelReader.open(consumer, Channels.SOURCES, StartPosition.BEGINNING),
          Channels.SOURCES);
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
