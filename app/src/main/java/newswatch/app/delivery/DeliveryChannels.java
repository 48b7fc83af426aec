package newswatch.app.delivery;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.RuleRecords;
import newswatch.events.channel.StartPosition;
import newswatch.events.notify.Notification;
import newswatch.events.notify.NotificationPartition;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Notifications, destinations and mutes in Kafka, for commands: read as a whole, written singly.
 */
public final class DeliveryChannels implements AutoCloseable {
  private final KafkaConnection connection;
  private final InstantSource clock;
  private final Producer<String, byte[]> producer;

  public DeliveryChannels(KafkaConnection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
    producer = new KafkaProducer<>(connection.producerSettings());
  }

  /** What a compacted channel holds now, by key. */
  public <V> Map<String, V> all(Channel<String, V> channel) {
    try (ChannelReader reader = ChannelReader.open(connection, channel, StartPosition.BEGINNING)) {
      return RuleRecords.readAll(reader, channel);
    }
  }

  /** What became of all notifications, the oldest first. */
  public List<Notification> notifications() {
    return all(Channels.NOTIFICATIONS).values().stream()
        .sorted(Comparator.comparing(Notification::since).thenComparing(Notification::key))
        .toList();
  }

  /** Writes a notification where its destination's are. */
  public void write(Notification notification) {
    int partitions = producer.partitionsFor(Channels.NOTIFICATIONS.name()).size();
    send(
        new ProducerRecord<>(
            Channels.NOTIFICATIONS.name(),
            NotificationPartition.of(notification.destination(), partitions),
            clock.millis(),
            notification.key(),
            Channels.NOTIFICATIONS.value().encode(notification)));
  }

  /** Writes a destination or a mute; null removes it. */
  public <V> void write(Channel<String, V> channel, String key, @Nullable V value) {
    send(
        new ProducerRecord<>(
            channel.name(), key, value == null ? null : channel.value().encode(value)));
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new KafkaException("Kafka did not keep the change: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
