package newswatch.desk.feeds;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
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
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.HealthEvent;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sources, their states and the lists they came with, of their compacted channels: read fully at
 * start, followed from then on; sources and lists are written, too. Of what happened to the health
 * of sources the last is kept.
 *
 * <p>A write returns only when this store has read it back, so whoever asks next sees it.
 */
public final class FeedStore implements FeedLog, AutoCloseable {
  private final PartitionedTable<FeedSource> sources = new PartitionedTable<>(Channels.FEEDS);
  private final PartitionedTable<FeedList> lists = new PartitionedTable<>(Channels.FEED_LISTS);
  private final PartitionedTable<FeedState> states = new PartitionedTable<>(Channels.FEED_STATES);
  private final RecentEvents events = new RecentEvents();
  private final CountDownLatch read = new CountDownLatch(2);
  private final ChannelFollower tables;
  private final ChannelFollower health;
  private final ChangeWriter writer;

  /** A store on a cluster; {@link #start} starts it. */
  public FeedStore(KafkaConnection connection, InstantSource clock) {
    this(
        () -> new KafkaConsumer<>(connection.readerSettings()), ChangeWriter.to(connection), clock);
  }

  FeedStore(
      Supplier<Consumer<String, byte[]>> consumers, ChangeWriter writer, InstantSource clock) {
    this.writer = writer;
    tables =
        new ChannelFollower(
            "desk-feeds",
            consumers,
            List.of(Channels.FEEDS.name(), Channels.FEED_LISTS.name(), Channels.FEED_STATES.name()),
            ChannelFollower.EVERYTHING,
            new Taking(this::take, read),
            clock);
    health =
        new ChannelFollower(
            "desk-feed-health",
            consumers,
            List.of(Channels.FEED_HEALTH.name()),
            RecentEvents.MOST,
            new Taking(record -> events.add(record.value()), read),
            clock);
  }

  /** Begins to read. */
  public void start() {
    tables.start();
    health.start();
  }

  /** Waits until everything is known; false when it is not within the time. */
  public boolean awaitReady(Duration timeout) throws InterruptedException {
    return read.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How reading does. */
  public Health health() {
    return tables.health().and(health.health());
  }

  @Override
  public boolean ready() {
    return read.getCount() == 0;
  }

  @Override
  public Map<String, FeedSource> sources() {
    return sources.values();
  }

  @Override
  public Map<String, FeedList> lists() {
    return lists.values();
  }

  @Override
  public Map<String, FeedState> states() {
    return states.values();
  }

  @Override
  public List<HealthEvent> events() {
    return events.newestFirst();
  }

  @Override
  public Optional<String> write(Map<String, @Nullable FeedSource> changes) {
    return write(sources, changes);
  }

  @Override
  public Optional<String> writeLists(Map<String, @Nullable FeedList> changes) {
    return write(lists, changes);
  }

  private <V> Optional<String> write(
      PartitionedTable<V> table, Map<String, ? extends @Nullable V> changes) {
    Channel<String, V> channel = table.channel();
    Map<String, byte @Nullable []> records = new LinkedHashMap<>();
    changes.forEach(
        (id, value) -> records.put(id, value == null ? null : channel.value().encode(value)));
    return writer
        .writeAll(channel.name(), records, table::awaitApplied)
        .map(
            why ->
                "Kafka did not confirm the change (%s): look at the list before trying again"
                    .formatted(why));
  }

  @Override
  public void close() {
    tables.close();
    health.close();
    writer.close();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    for (PartitionedTable<?> table : List.of(sources, lists, states)) {
      if (record.topic().equals(table.channel().name())) {
        table.apply(record.partition(), record.offset(), record.key(), record.value());
      }
    }
  }

  /** Hands the records on, and counts down when all that was there has been read. */
  private record Taking(
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> taker, CountDownLatch read)
      implements RecordListener {
    @Override
    public void read(ConsumerRecord<String, byte[]> record) {
      taker.accept(record);
    }

    @Override
    public void caughtUp() {
      read.countDown();
    }
  }
}
