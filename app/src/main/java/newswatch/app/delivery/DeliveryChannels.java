package newswatch.app.delivery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.RuleListener;
import newswatch.events.channel.RuleRecords;
import newswatch.events.channel.StartPosition;
import newswatch.events.notify.Notification;

/** Notifications, destinations and mutes as Kafka has them now. */
public record DeliveryChannels(KafkaConnection connection) {

  /** What a compacted channel holds now, by key. */
  public <V> Map<String, V> all(Channel<String, V> channel) {
    return wanted(channel, value -> true);
  }

  /** What became of the notifications that are wanted, the oldest first; no others are kept. */
  public List<Notification> notifications(Predicate<Notification> wanted) {
    return wanted(Channels.NOTIFICATIONS, wanted).values().stream()
        .sorted(Comparator.comparing(Notification::since).thenComparing(Notification::key))
        .toList();
  }

  private <V> Map<String, V> wanted(Channel<String, V> channel, Predicate<V> wanted) {
    Map<String, V> values = new HashMap<>();
    RuleRecords<V> records = new RuleRecords<>(channel, new Table<>(values, wanted));
    try (ChannelReader reader = ChannelReader.open(connection, channel, StartPosition.BEGINNING)) {
      reader.readToEnd(record -> records.accept(record.key(), record.value()));
    }
    return values;
  }

  private record Table<V>(Map<String, V> values, Predicate<V> wanted) implements RuleListener<V> {
    @Override
    public void changed(String key, V value) {
      if (wanted.test(value)) {
        values.put(key, value);
      } else {
        values.remove(key);
      }
    }

    @Override
    public void removed(String key) {
      values.remove(key);
    }
  }
}
