package newswatch.desk.watches;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import newswatch.desk.channel.ChangeWriter;
import newswatch.desk.channel.ChannelFollower;
import newswatch.desk.channel.RecordListener;
import newswatch.desk.health.Health;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The watches of the compacted channel: read fully at start, followed from then on, and written.
 *
 * <p>A write returns only when this store has read it back, so whoever asks next sees it.
 */
public final class WatchStore implements WatchLog, AutoCloseable {
  private final WatchState state = new WatchState();
  private final ChannelFollower reader;
  private final ChangeWriter writer;

  /** A store on a cluster; {@link #start} starts it. */
  public WatchStore(KafkaConnection connection, InstantSource clock) {
    this(
        () -> new KafkaConsumer<>(connection.readerSettings()), ChangeWriter.to(connection), clock);
  }

  WatchStore(
      Supplier<Consumer<String, byte[]>> consumers, ChangeWriter writer, InstantSource clock) {
    this.writer = writer;
    reader =
        new ChannelFollower(
            "desk-watches",
            consumers,
            List.of(Channels.WATCHES.name()),
            ChannelFollower.EVERYTHING,
            new Taking(state),
            clock);
  }

  public void start() {
    reader.start();
  }

  /** Waits until all watches are known; false when they are not within the time. */
  public boolean awaitReady(Duration timeout) throws InterruptedException {
    return state.awaitComplete(timeout);
  }

  public Health health() {
    return reader.health();
  }

  @Override
  public boolean ready() {
    return state.isComplete();
  }

  @Override
  public List<Watch> watches() {
    return state.watches();
  }

  @Override
  public Optional<Watch> find(String id) {
    return state.find(id);
  }

  @Override
  public int lastVersion(String id) {
    return state.lastVersion(id);
  }

  @Override
  public WatchWrite put(Watch watch) {
    return write(watch.id(), Channels.WATCHES.value().encode(watch));
  }

  @Override
  public WatchWrite remove(String id) {
    return write(id, null);
  }

  private WatchWrite write(String id, byte @Nullable [] value) {
    var written =
        writer.write(
            Channels.WATCHES.name(),
            id,
            value,
            (offset, timeout) -> state.awaitApplied(offset, id, timeout).map(WatchWrite.Kept::new));
    if (written instanceof ChangeWriter.Written.Kept<WatchWrite.Kept> kept) {
      return kept.value();
    }
    var failed = (ChangeWriter.Written.Unconfirmed<WatchWrite.Kept>) written;
    return new WatchWrite.Failed(
        "Kafka did not confirm the change ("
            + failed.why()
            + "): look at the watch before trying again");
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
  }

  /** Hands the records to the state. */
  private record Taking(WatchState state) implements RecordListener {
    @Override
    public void read(ConsumerRecord<String, byte[]> record) {
      state.apply(record.offset(), record.key(), record.value());
    }

    @Override
    public void caughtUp() {
      state.complete();
    }
  }
}
