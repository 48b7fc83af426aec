package newswatch.desk.watches;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import newswatch.desk.channel.ChannelFollower;
import newswatch.desk.channel.RecordListener;
import newswatch.desk.health.Health;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The watches of the compacted channel: read fully at start, followed from then on, and written.
 *
 * <p>A write returns only when this store has read it back, so whoever asks next sees it.
 */
public final class WatchStore implements WatchLog, AutoCloseable {
  private static final Duration CONFIRMATION = Duration.ofSeconds(10);

  private final WatchState state = new WatchState();
  private final ChannelFollower reader;
  private final Producer<String, byte[]> producer;

  /** A store on a cluster; {@link #start} starts it. */
  public WatchStore(KafkaConnection connection, InstantSource clock) {
    this(
        () -> new KafkaConsumer<>(connection.readerSettings()),
        new KafkaProducer<>(producerSettings(connection)),
        clock);
  }

  WatchStore(
      Supplier<Consumer<String, byte[]>> consumers,
      Producer<String, byte[]> producer,
      InstantSource clock) {
    this.producer = producer;
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
    try {
      var record = new ProducerRecord<>(Channels.WATCHES.name(), id, value);
      long offset = producer.send(record).get().offset();
      return state
          .awaitApplied(offset, id, CONFIRMATION)
          .<WatchWrite>map(WatchWrite.Kept::new)
          .orElseGet(() -> unconfirmed("it was written but not read back within 10 s"));
    } catch (ExecutionException e) {
      return unconfirmed(String.valueOf(e.getCause()));
    } catch (KafkaException e) {
      return unconfirmed(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unconfirmed("interrupted");
    }
  }

  private static WatchWrite unconfirmed(@Nullable String why) {
    return new WatchWrite.Failed(
        "Kafka did not confirm the change (" + why + "): look at the watch before trying again");
  }

  private static Map<String, Object> producerSettings(KafkaConnection connection) {
    Map<String, Object> settings = connection.producerSettings();
    // People wait for the answer: give up in seconds, not after the two minutes of a service.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) CONFIRMATION.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) CONFIRMATION.toMillis() / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) CONFIRMATION.toMillis());
    return settings;
  }

  @Override
  public void close() {
    reader.close();
    producer.close(Duration.ofSeconds(2));
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
