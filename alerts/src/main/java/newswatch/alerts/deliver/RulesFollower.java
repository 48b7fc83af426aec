package newswatch.alerts.deliver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.channel.RuleListener;
import newswatch.events.channel.RuleRecords;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps {@link Rules} level with their channels, with one consumer outside of any group. */
public final class RulesFollower {
  private static final Logger LOG = LoggerFactory.getLogger(RulesFollower.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<String, byte[]> consumer;
  private final Map<String, RuleRecords<?>> records = new HashMap<>();

  /** Follows with a consumer that has the settings of a reader; it is not closed. */
  public RulesFollower(Consumer<String, byte[]> consumer, Rules rules) {
    this.consumer = consumer;
    follow(Channels.WATCHES, rules.watches());
    follow(Channels.DESTINATIONS, rules.destinations());
    follow(Channels.MUTES, rules.mutes());
  }

  private <V> void follow(Channel<String, V> channel, RuleListener<V> listener) {
    records.put(channel.name(), new RuleRecords<>(channel, listener));
  }

  /** Reads up to the present end of the channels, for as long as the cluster takes to answer. */
  public void catchUp() {
    while (true) {
      try {
        if (consumer.assignment().isEmpty()) {
          assign();
        }
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream()
            .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
          consumer.poll(POLL).forEach(this::take);
        }
        return;
      } catch (TimeoutException e) {
        LOG.warn("watches and destinations cannot be read yet: {}", e.getMessage());
      }
    }
  }

  /** Takes what has come meanwhile, without waiting. */
  public void follow() {
    consumer.poll(Duration.ZERO).forEach(this::take);
  }

  /** Makes a blocking call return with a {@link org.apache.kafka.common.errors.WakeupException}. */
  public void wakeup() {
    consumer.wakeup();
  }

  private void assign() {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String channel : records.keySet()) {
      consumer
          .partitionsFor(channel)
          .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    RuleRecords<?> rules = records.get(record.topic());
    if (rules != null) {
      rules.accept(record.key(), record.value());
    }
  }
}
