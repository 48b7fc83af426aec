package newswatch.alerts.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswatch.events.channel.Channels;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a table of watches level with their channel, of which it reads every partition. */
final class WatchFollower {
  private static final Logger LOG = LoggerFactory.getLogger(WatchFollower.class);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Consumer<String, byte[]> consumer;
  private final WatchTable table;

  WatchFollower(Consumer<String, byte[]> consumer, WatchTable table) {
    this.consumer = consumer;
    this.table = table;
  }

  /** Reads up to the present end of the channel, for as long as the cluster takes to answer. */
  void catchUp() {
    while (true) {
      try {
        readTo(consumer.endOffsets(assigned()));
        return;
      } catch (TimeoutException e) {
        LOG.warn("the watches cannot be read yet: {}", e.getMessage());
      }
    }
  }

  /** Takes what has come meanwhile, without waiting. */
  void follow() {
    read(Duration.ZERO);
  }

  /** Makes a blocking call return with a {@link org.apache.kafka.common.errors.WakeupException}. */
  void wakeup() {
    consumer.wakeup();
  }

  private List<TopicPartition> assigned() {
    if (consumer.assignment().isEmpty()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Channels.WATCHES.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }
    return List.copyOf(consumer.assignment());
  }

  private void readTo(Map<TopicPartition, Long> ends) {
    while (ends.entrySet().stream().anyMatch(end -> isBefore(end.getKey(), end.getValue()))) {
      read(POLL);
    }
  }

  private boolean isBefore(TopicPartition partition, long end) {
    return consumer.position(partition) < end;
  }

  private void read(Duration wait) {
    for (ConsumerRecord<String, byte[]> watch : consumer.poll(wait)) {
      if (watch.key() != null) {
        table.accept(watch.key(), watch.value());
      }
    }
  }
}
