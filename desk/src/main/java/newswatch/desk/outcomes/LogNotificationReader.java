package newswatch.desk.outcomes;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.notify.Notification;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads notifications from the log with one consumer, a poll for all that lie close together. */
final class LogNotificationReader implements NotificationReader, AutoCloseable {
  private static final Duration READING = Duration.ofSeconds(2);

  private final Consumer<String, byte[]> consumer;
  private boolean closed;

  /** With a consumer that has the settings of a reader, which {@link #close} closes. */
  LogNotificationReader(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  @Override
  public synchronized Map<Place, Notification> read(Collection<Place> places) {
    Map<Place, Notification> found = new HashMap<>();
    TreeSet<Place> wanted = new TreeSet<>(closed ? List.of() : places);
    while (!wanted.isEmpty()) {
      Place first = wanted.first();
      for (ConsumerRecord<String, byte[]> record : from(first)) {
        Place place = new Place(record.partition(), record.offset());
        if (wanted.remove(place)
            && Channels.NOTIFICATIONS.value().decode(record.value())
                instanceof Decoded.Value<Notification> good) {
          found.put(place, good.value());
        }
      }
      wanted.remove(first);
    }
    return found;
  }

  private Iterable<ConsumerRecord<String, byte[]>> from(Place place) {
    TopicPartition partition = new TopicPartition(Channels.NOTIFICATIONS.name(), place.partition());
    consumer.assign(List.of(partition));
    consumer.seek(partition, place.offset());
    return consumer.poll(READING);
  }

  @Override
  public synchronized void close() {
    closed = true;
    consumer.close();
  }
}
