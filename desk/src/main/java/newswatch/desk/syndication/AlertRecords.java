package newswatch.desk.syndication;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.events.Alert;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads alerts at known places of their channel. */
final class AlertRecords {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int MOST_EMPTY_POLLS = 50;

  /** Reading so far on costs less than asking for another place. */
  private static final long NEAR = 500;

  private final Supplier<Consumer<String, byte[]>> consumers;

  AlertRecords(Supplier<Consumer<String, byte[]>> consumers) {
    this.consumers = consumers;
  }

  /** An alert with the time of its record, in milliseconds since 1970. */
  record TimedAlert(Alert alert, long time) {}

  /**
   * The alerts at these places; without those that are gone or cannot be read.
   *
   * @throws KafkaException when the channel cannot be read
   */
  Map<Place, TimedAlert> at(Collection<Place> places) {
    Map<TopicPartition, Deque<Long>> wanted = new HashMap<>();
    places.stream()
        .sorted(Comparator.comparingLong(Place::packed))
        .forEach(
            place ->
                wanted
                    .computeIfAbsent(partition(place), partition -> new ArrayDeque<>())
                    .add(place.offset()));
    Map<Place, TimedAlert> found = new HashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    try (Consumer<String, byte[]> consumer = consumers.get()) {
      consumer.assign(wanted.keySet());
      wanted.forEach((partition, offsets) -> consumer.seek(partition, offsets.getFirst()));
      int empty = 0;
      while (!wanted.isEmpty()) {
        var batch = consumer.poll(POLL);
        empty = batch.isEmpty() ? empty + 1 : 0;
        if (empty > MOST_EMPTY_POLLS) {
          throw new TimeoutException(Channels.ALERTS.name() + " gives no records");
        }
        for (TopicPartition partition : batch.partitions()) {
          take(batch.records(partition), wanted.getOrDefault(partition, new ArrayDeque<>()), found);
        }
        seekNext(consumer, wanted);
      }
    }
    return found;
  }

  private static void take(
      List<ConsumerRecord<String, byte[]>> records,
      Deque<Long> wanted,
      Map<Place, TimedAlert> found) {
    for (ConsumerRecord<String, byte[]> record : records) {
      if (wanted.contains(record.offset())
          && Channels.ALERTS.value().decode(record.value()) instanceof Decoded.Value<Alert> good) {
        Place place = new Place(record.partition(), record.offset());
        found.put(place, new TimedAlert(good.value(), record.timestamp()));
      }
    }
  }

  /** Drops what was passed, and goes where the next one stands unless that is near. */
  private static void seekNext(
      Consumer<String, byte[]> consumer, Map<TopicPartition, Deque<Long>> wanted) {
    for (TopicPartition partition : List.copyOf(wanted.keySet())) {
      Deque<Long> offsets = wanted.getOrDefault(partition, new ArrayDeque<>());
      long position = consumer.position(partition);
      while (!offsets.isEmpty() && offsets.getFirst() < position) {
        offsets.removeFirst();
      }
      if (offsets.isEmpty()) {
        wanted.remove(partition);
        consumer.pause(List.of(partition));
      } else if (offsets.getFirst() > position + NEAR) {
        consumer.seek(partition, offsets.getFirst());
      }
    }
  }

  private static TopicPartition partition(Place place) {
    return new TopicPartition(Channels.ALERTS.name(), place.partition());
  }
}
