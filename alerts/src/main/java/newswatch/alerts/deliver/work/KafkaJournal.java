package newswatch.alerts.deliver.work;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.notify.Notification;
import newswatch.events.notify.NotificationPartition;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The log of notifications in Kafka. It is read by one thread and written by any. */
final class KafkaJournal implements Journal {
  private static final Duration READING = Duration.ofSeconds(2);

  private final Producer<String, byte[]> producer;
  private final Consumer<String, byte[]> reader;
  private final InstantSource clock;
  private final int partitions;

  /** What came with the last record that was asked for: often the next ones. */
  private final Map<Long, ConsumerRecord<String, byte[]>> nearby = new HashMap<>();

  private int nearbyPartition = -1;

  KafkaJournal(
      Producer<String, byte[]> producer, Consumer<String, byte[]> reader, InstantSource clock) {
    this.producer = producer;
    this.reader = reader;
    this.clock = clock;
    partitions = producer.partitionsFor(Channels.NOTIFICATIONS.name()).size();
  }

  @Override
  public List<Long> write(List<Notification> notifications) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    notifications.forEach(notification -> sent.add(producer.send(record(notification))));
    List<Long> offsets = new ArrayList<>();
    try {
      for (Future<RecordMetadata> one : sent) {
        offsets.add(one.get().offset());
      }
    } catch (ExecutionException e) {
      throw new KafkaException("a notification could not be recorded: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while recording a notification", e);
    }
    return offsets;
  }

  private ProducerRecord<String, byte[]> record(Notification notification) {
    return new ProducerRecord<>(
        Channels.NOTIFICATIONS.name(),
        NotificationPartition.of(notification.destination(), partitions),
        clock.millis(),
        notification.key(),
        Channels.NOTIFICATIONS.value().encode(notification));
  }

  @Override
  public Optional<Notification> read(String destination, long offset) {
    int partition = NotificationPartition.of(destination, partitions);
    if (partition != nearbyPartition || !nearby.containsKey(offset)) {
      fetch(partition, offset);
    }
    ConsumerRecord<String, byte[]> record = nearby.get(offset);
    return record != null
            && Channels.NOTIFICATIONS.value().decode(record.value())
                instanceof Decoded.Value<Notification> good
        ? Optional.of(good.value())
        : Optional.empty();
  }

  private void fetch(int partition, long offset) {
    TopicPartition place = new TopicPartition(Channels.NOTIFICATIONS.name(), partition);
    reader.assign(List.of(place));
    reader.seek(place, offset);
    nearby.clear();
    nearbyPartition = partition;
    reader.poll(READING).forEach(record -> nearby.put(record.offset(), record));
  }
}
