package newswatch.alerts.deliver;

import java.time.Duration;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.RuleRecords;
import newswatch.events.channel.StartPosition;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a table of watches level with their channel, of which it reads every partition. */
final class WatchFollower {
  private static final Logger LOG = LoggerFactory.getLogger(WatchFollower.class);

  private final Consumer<String, byte[]> consumer;
  private final RuleRecords<Watch> records;
  private @Nullable ChannelReader reader;

  WatchFollower(Consumer<String, byte[]> consumer, WatchTable table) {
    this.consumer = consumer;
    records = new RuleRecords<>(Channels.WATCHES, table);
  }

  /** Reads up to the present end of the channel, for as long as the cluster takes to answer. */
  void catchUp() {
    while (true) {
      try {
        opened().readToEnd(this::take);
        return;
      } catch (TimeoutException e) {
        LOG.warn("the watches cannot be read yet: {}", e.getMessage());
      }
    }
  }

  /** Takes what has come meanwhile, without waiting. */
  void follow() {
    opened().poll(Duration.ZERO).forEach(this::take);
  }

  /** Makes a blocking call return with a {@link org.apache.kafka.common.errors.WakeupException}. */
  void wakeup() {
    consumer.wakeup();
  }

  private ChannelReader opened() {
    if (reader == null) {
      reader = ChannelReader.open(consumer, Channels.WATCHES, StartPosition.BEGINNING);
    }
    return reader;
  }

  private void take(ConsumerRecord<String, byte[]> watch) {
    records.accept(watch.key(), watch.value());
  }
}
