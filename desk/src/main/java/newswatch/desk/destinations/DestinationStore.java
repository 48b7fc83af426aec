package newswatch.desk.destinations;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import newswatch.desk.channel.ChangeWriter;
import newswatch.desk.channel.ChannelFollower;
import newswatch.desk.channel.PartitionedTable;
import newswatch.desk.channel.RecordListener;
import newswatch.desk.health.Health;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Mute;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Destinations and mutes of their compacted channels: read fully at start, followed from then on,
 * and written.
 *
 * <p>A write returns only when this store has read it back, so whoever asks next sees it.
 */
public final class DestinationStore implements DestinationLog, AutoCloseable {
  private final PartitionedTable<Destination> destinations =
      new PartitionedTable<>(Channels.DESTINATIONS);
  private final PartitionedTable<Mute> mutes = new PartitionedTable<>(Channels.MUTES);
  private final CountDownLatch read = new CountDownLatch(1);
  private final ChannelFollower follower;
  private final ChangeWriter writer;

  /** A store on a cluster; {@link #start} starts it. */
  public DestinationStore(KafkaConnection connection, InstantSource clock) {
    this(
        () -> new KafkaConsumer<>(connection.readerSettings()), ChangeWriter.to(connection), clock);
  }

  DestinationStore(
      Supplier<Consumer<String, byte[]>> consumers, ChangeWriter writer, InstantSource clock) {
    this.writer = writer;
    follower =
        new ChannelFollower(
            "desk-destinations",
            consumers,
            List.of(Channels.DESTINATIONS.name(), Channels.MUTES.name()),
            ChannelFollower.EVERYTHING,
            new Taking(),
            clock);
  }

  /** Begins to read. */
  public void start() {
    follower.start();
  }

  /** Waits until everything is known; false when it is not within the time. */
  public boolean awaitReady(Duration timeout) throws InterruptedException {
    return read.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How reading does. */
  public Health health() {
    return follower.health();
  }

  @Override
  public boolean ready() {
    return read.getCount() == 0;
  }

  @Override
  public Map<String, Destination> destinations() {
    return destinations.values();
  }

  @Override
  public Map<String, Mute> mutes() {
    return mutes.values();
  }

  @Override
  public <V> Optional<String> write(Channel<String, V> channel, String id, @Nullable V value) {
    return writer
        .writeAll(
            channel.name(),
            Collections.singletonMap(id, value == null ? null : channel.value().encode(value)),
            table(channel.name())::awaitApplied)
        .map(
            why ->
                "Kafka did not confirm the change (%s): look at the list before trying again"
                    .formatted(why));
  }

  private PartitionedTable<?> table(String channel) {
    return channel.equals(mutes.channel().name()) ? mutes : destinations;
  }

  @Override
  public void close() {
    follower.close();
    writer.close();
  }

  private final class Taking implements RecordListener {
    @Override
    public void read(ConsumerRecord<String, byte[]> record) {
      table(record.topic())
          .apply(record.partition(), record.offset(), record.key(), record.value());
    }

    @Override
    public void caughtUp() {
      read.countDown();
    }
  }
}
