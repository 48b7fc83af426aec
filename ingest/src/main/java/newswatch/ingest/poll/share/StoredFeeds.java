package newswatch.ingest.poll.share;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What a partition's last owner left of its sources, by their ids.
 *
 * @param states last records of {@code newswatch.feed-states}
 * @param items last records of {@code newswatch.feed-items}
 */
record StoredFeeds(Map<String, byte[]> states, Map<String, byte[]> items) {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_EMPTY_POLLS = 150;

  /**
   * Reads a partition of both channels to its end.
   *
   * @throws TimeoutException when nothing comes for half a minute
   */
  static StoredFeeds read(KafkaConnection connection, int partition) {
    TopicPartition states = new TopicPartition(Channels.FEED_STATES.name(), partition);
    TopicPartition items = new TopicPartition(Channels.FEED_ITEMS.name(), partition);
    StoredFeeds stored = new StoredFeeds(new HashMap<>(), new HashMap<>());
    try (var consumer = new KafkaConsumer<String, byte[]>(connection.readerSettings())) {
      List<TopicPartition> both = List.of(states, items);
      consumer.assign(both);
      consumer.seekToBeginning(both);
      Map<TopicPartition, Long> ends = consumer.endOffsets(both);
      int empty = 0;
      while (!both.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L))) {
        var batch = consumer.poll(POLL);
        empty = batch.isEmpty() ? empty + 1 : 0;
        if (empty > MOST_EMPTY_POLLS) {
          throw new TimeoutException(both + " cannot be read to the end");
        }
        for (ConsumerRecord<String, byte[]> record : batch) {
          stored.take(record);
        }
      }
    }
    return stored;
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    Map<String, byte[]> values =
        record.topic().equals(Channels.FEED_STATES.name()) ? states : items;
    if (record.value() == null) {
      values.remove(record.key());
    } else {
      values.put(record.key(), record.value());
    }
  }
}
