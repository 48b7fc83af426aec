package newswatch.desk.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import newswatch.desk.channel.AppliedOffsets;
import newswatch.desk.channel.ChangeWriter;
import newswatch.desk.channel.ChannelFollower;
import newswatch.desk.channel.RecordListener;
import newswatch.desk.health.Health;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.notify.Notification;
import newswatch.events.notify.NotificationPartition;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The notifications of their compacted channel: read fully at start, followed from then on, and
 * written.
 *
 * <p>A write returns only when this store has read it back, so whoever asks next sees it.
 */
public final class NotificationStore implements NotificationLog, AutoCloseable {
  private final LogNotificationReader single;
  private final NotificationMemory memory;
  private final AppliedOffsets applied = new AppliedOffsets();
  private final CountDownLatch read = new CountDownLatch(1);
  private final ChannelFollower follower;
  private final ChangeWriter writer;
  private final InstantSource clock;

  /** A store on a cluster; {@link #start} starts it. */
  public NotificationStore(KafkaConnection connection, InstantSource clock) {
    this(
        () -> new KafkaConsumer<>(connection.readerSettings()), ChangeWriter.to(connection), clock);
  }

  NotificationStore(
      Supplier<Consumer<String, byte[]>> consumers, ChangeWriter writer, InstantSource clock) {
    this.writer = writer;
    this.clock = clock;
    single = new LogNotificationReader(consumers.get());
    memory = new NotificationMemory(single);
    follower =
        new ChannelFollower(
            "desk-notifications",
            consumers,
            List.of(Channels.NOTIFICATIONS.name()),
            ChannelFollower.EVERYTHING,
            new Taking(),
            clock);
  }

  /** Begins to read. */
  public void start() {
    follower.start();
  }

  /** Waits until all notifications are known; false when they are not within the time. */
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
  public NotificationPage newest(NotificationFilter filter, int from, int limit) {
    return memory.newest(filter, from, limit);
  }

  @Override
  public List<String> alerts(String beginning) {
    return memory.alerts(beginning);
  }

  @Override
  public Map<String, Tally> tallies() {
    return memory.tallies();
  }

  @Override
  public Map<String, Attempts> attempts() {
    return memory.attempts();
  }

  @Override
  public Optional<String> write(List<Notification> notifications) {
    return writer
        .writeAll(
            Channels.NOTIFICATIONS.name(),
            partitions -> notifications.stream().map(one -> record(one, partitions)).toList(),
            applied::await)
        .map(
            why ->
                "Kafka did not confirm the change (%s): look at the alert before trying again"
                    .formatted(why));
  }

  private ProducerRecord<String, byte[]> record(Notification notification, int partitions) {
    return new ProducerRecord<>(
        Channels.NOTIFICATIONS.name(),
        NotificationPartition.of(notification.destination(), partitions),
        clock.millis(),
        notification.key(),
        Channels.NOTIFICATIONS.value().encode(notification));
  }

  @Override
  public void close() {
    follower.close();
    single.close();
    writer.close();
  }

  private final class Taking implements RecordListener {
    @Override
    public void read(ConsumerRecord<String, byte[]> record) {
      if (record.value() != null) {
        memory.apply(
            new Place(record.partition(), record.offset()),
            Instant.ofEpochMilli(record.timestamp()),
            record.value());
      }
      applied.applied(record.partition(), record.offset());
    }

    @Override
    public void caughtUp() {
      read.countDown();
    }
  }
}
